// Who may see what: private in its type, protected below it, through objects of the same class.
namespace Visible;

public class Base
{
    private int a = 1;
    protected int b = 2;
    protected internal int c = 3;
    private protected int d = 4;
    internal int e = 5;
    protected static int S = 6;
    protected virtual int Secret() => a;
    protected class Inner { public int V = 7; }
    public bool Same(Base other) => other.a == a;
    protected init(int n) { a = n; }
    public init() { }
}
public class Derived : Base
{
    public init() : super(10) { }
    public int All() => b + c + d + e + S + Secret() + new Inner().V;
    protected override int Secret() => base.Secret() * 100;
    public int Of(Derived other) => other.b + other.Secret();
}
public class Far : Derived { public int Get() { b += 1; return b + Of(this); } }

public void Main()
{
    let d = new Derived();
    Console.WriteLine($"{d.All()} {d.Same(new Base())} {d.Same(new Derived())} {d.Of(new Derived())} {new Far().Get()} {d.c + d.e}");
}
// expect: 1027 false true 1002 1006 8
