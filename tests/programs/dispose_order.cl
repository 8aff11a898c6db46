// `dispose`, then the object's own fields last to first, then the base class's destructor and fields; once per object.
namespace Order;

public class Part { string n; public init(string n) { this.n = n; } public void dispose(ref this) { Console.WriteLine($"part {n}"); } }

public class Base
{
    Part b1 = new Part("b1");
    Part b2 = new Part("b2");
    public void dispose(ref this) { Console.WriteLine("base"); }
}

public class Middle : Base { Part m = new Part("m"); }

public class Leaf : Middle
{
    Part l1 = new Part("l1");
    string text = "t" + "ext";
    Part[] many = [new Part("a0"), new Part("a1"), new Part("a2")];
    Part l2 = new Part("l2");
    public void dispose(ref this) { Console.WriteLine($"leaf {text} {many.Length}"); }
}

public class Chosen { public virtual void dispose(ref this) { Console.WriteLine("chosen base"); } }
public class Other : Chosen { public override void dispose(ref this) { Console.WriteLine("chosen other"); base.dispose(); } }

public class Keeper
{
    public Part Kept = new Part("kept");
    public void dispose(ref this) { let me = this; Use(me); let p = Kept; Console.WriteLine("keeper"); }
    static void Use(Keeper k) { Keeper[] some = [k, k]; Console.WriteLine($"used {some.Length}"); }
}

public void Main()
{
    { Base held = new Leaf(); Console.WriteLine("scope"); }
    { Chosen c = new Other(); }
    { let k = new Keeper(); }
    let a = new Part("a");
    let b = new Part("b");
}
// expect: scope
// expect: leaf text 3
// expect: part l2
// expect: part a2
// expect: part a1
// expect: part a0
// expect: part l1
// expect: part m
// expect: base
// expect: part b2
// expect: part b1
// expect: chosen other
// expect: chosen base
// expect: used 2
// expect: keeper
// expect: part kept
// expect: part b
// expect: part a
