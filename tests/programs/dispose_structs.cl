// Structs with a destructor: disposed once, where the variable that owns them ends; moved, not copied.
namespace Structs;

public struct Res
{
    public string Name;
    public init(string name) { Name = name; }
    public void dispose(ref this) { Console.WriteLine($"- {Name}"); Name = ""; }
    public int Size(in this) => Name.Length;
}

public struct Both { public Res First; public Res Second; public int N; }
public class Owner { Res held = new Res("in object"); public init() { } public int Size() => held.Size(); }

public Res Make(string n) { let made = new Res(n); Console.WriteLine($"made {made.Name}"); return made; }
public int Look(Res r) => r.Size();
public void Change(ref Res r) { r = new Res("changed"); }

public void Main()
{
    {
        let a = new Res("a");
        let b = new Res("b");
        let c = a;
        Console.WriteLine("moved");
    }
    var m = Make("m1");
    m = Make("m2");
    Console.WriteLine($"{Look(m)} {m.Size()}");
    Make("temporary");
    Console.WriteLine($"{Make("read").Size()}");
    for (var i = 0; i < 3; i += 1)
    {
        let l = new Res($"loop{i}");
        if (i == 1) { continue; }
        var other = new Res("inner");
        if (i == 0) { other = l; }
    }
    Change(ref m);
    let both = new Both { First = new Res("f"), Second = Make("s"), N = 2 };
    let o = new Owner();
    let many = new Res[] { new Res("m0"), new Res("m1") };
    Res later;
    if (many.Length == 2) { later = new Res("later"); }
    Console.WriteLine($"{both.Second.Size()} {o.Size()}");
}
// expect: moved
// expect: - a
// expect: - b
// expect: made m1
// expect: made m2
// expect: - m1
// expect: 2 2
// expect: made temporary
// expect: - temporary
// expect: made read
// expect: - read
// expect: 4
// expect: - inner
// expect: - loop0
// expect: - loop1
// expect: - inner
// expect: - loop2
// expect: - m2
// expect: made s
// expect: 1 9
// expect: - later
// expect: - m1
// expect: - m0
// expect: - in object
// expect: - s
// expect: - f
// expect: - changed
