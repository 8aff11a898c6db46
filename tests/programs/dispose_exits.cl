// Destructors run on every way out of a block: end, return, break, continue, goto, and when a variable is overwritten.
namespace Exits;
public class R { string n; public init(string n) { this.n = n; } public string Name => n; public void dispose(ref this) { Console.WriteLine($"- {n}"); } }
public struct V { public string N; public void dispose(ref this) { Console.WriteLine($"~ {N}"); } }

public string Return(bool early)
{
    let a = new R("a");
    let v = new V { N = "v" };
    if (early) { let b = new R("b"); return b.Name + v.N; }
    let c = new V { N = "c" };
    return a.Name;
}
public R Give(int k) { let r = new R($"r{k}"); let other = new R("other"); return k == 0 ? r : other; }
public V Value(int k) { let v = new V { N = $"v{k}" }; if (k > 0) { return v; } let w = new V { N = "w" }; return w; }

public void Main()
{
    Console.WriteLine(Return(true));
    Console.WriteLine(Return(false));
    Console.WriteLine(Give(0).Name);
    let kept = Give(1);
    let one = Value(1);
    let two = Value(0);
    for (var i = 0; i < 3; i += 1)
    {
        let v = new V { N = $"loop{i}" };
        if (i == 0) { continue; }
        let r = new R($"in{i}");
        if (i == 1) { goto leave; }
        Console.WriteLine("never");
    }
leave:
    var x = new V { N = "x1" };
    x = new V { N = "x2" };
    x.N = "x3";
    var r2 = new R("first");
    r2 = new R("second");
    Console.WriteLine($"{kept.Name} {one.N} {two.N}");
}
// expect: - b
// expect: ~ v
// expect: - a
// expect: bv
// expect: ~ c
// expect: ~ v
// expect: - a
// expect: a
// expect: - other
// expect: - r0
// expect: r0
// expect: - r1
// expect: ~ v0
// expect: ~ loop0
// expect: - in1
// expect: ~ loop1
// expect: ~ x1
// expect: - first
// expect: other v1 w
// expect: - second
// expect: ~ x3
// expect: ~ w
// expect: ~ v1
// expect: - other
