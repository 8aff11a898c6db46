// Operators that compare come in pairs and give a `bool`.
struct Money
{
    public int Cents;
    public static bool operator ==(Money a, Money b) => true;   //~ error[TCK050] under `==`: `==` is declared without `!=` = help: declare `!=` for the same operands
    public static int operator <(Money a, Money b) => 1;        //~ error[TCK050] under `<`: `<` compares, so it returns a `bool`
    public static bool operator >(Money a, Money b) => true;
    public static bool operator <=(Money a, int b) => true;     //~ error[TCK050] under `<=`: `<=` is declared without `>=`
    public static int operator +(int a, int b) => a;            //~ error[TCK050] under `+`: an operator of `Money` needs an operand of that type
}
typealias First = Second;  //~ error[TCK034] under `First`: alias `First` refers to itself
typealias Second = First;
class Plain { public abstract int Area(); }  //~ error[TCK203] under `Area`: `Area()` is abstract, but class `Plain` is not
class Below : Plain { }
int Numbers(int n)  //~ error[GEN0002]: a function with `yield` returns `IEnumerable<T>` or `IEnumerator<T>`, not `int`
{
    yield return n;
    let x = nope;  //~ error[NAM0001] under `nope`: unknown name `nope`
    return x;
}
int Main() => 0;
