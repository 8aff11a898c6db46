// What only an automatic `set` stores, nobody reads.
class A
{
    public int P { set; }                 //~ error[TYP0008] under `P`: the automatic property `P` can never be read: it has no `get` = help: add `get;`, or give the `set` a body
    public int R { init; }                //~ error[TYP0008] under `R`: the automatic property `R` can never be read: it has no `get` = help: add `get;`, or give the `init` a body
    public static int S { private set; }  //~ error[TYP0008] under `S`: the automatic property `S` can never be read
    public int Q { get; }
    public int T { set { } }
}
interface I { int P { set; } }
abstract class B { public abstract int P { set; } }
void Main() { }
