class Base { public int P { get; } public int Q { get; init; } public init() { P = 1; Q = 2; } }
class Derived : Base
{
    public int R { get; } = 3;
    public int S => 4;
    public init(Base other)
    {
        P = 5;              //~ error[TYP0008]: property `P` cannot be written: it has no `set`
        Q = 6;
        R = 7;
        S = 8;              //~ error[TYP0008]: property `S` cannot be written: it has no `set`
        other.Q = 9;        //~ error[TYP0008]: property `Q` cannot be written: it can only be set during construction
        let twin = new Derived(this);
        twin.R = 10;        //~ error[TYP0008]: property `R` cannot be written: it has no `set`
        let later = () => { R = 11; };  //~ error[TYP0008]: property `R` cannot be written: it has no `set`
    }
    public void init_more() { R = 12; }  //~ error[TYP0008]: property `R` cannot be written: it has no `set`
}
int Main() { let d = new Derived(new Base()) { R = 13 }; return d.R; }  //~ error[TCK135]: property `R` cannot be set in an initialiser
