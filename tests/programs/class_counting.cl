// Who owns an object: the last reference that goes destroys it, wherever the references were.
namespace Counting;

public class Res
{
    public string Name;
    public Res[] Others = new Res[2];
    public init(string name) { Name = name; }
    public void dispose(ref this) { Console.WriteLine($"- {Name}"); }
}

public struct Holder { public Res Held; public int N; }

public Res Pass(Res r) => r;
public Res Fresh(string n) { let made = new Res(n); return made; }
public void Swap(ref Res a, ref Res b) { let t = a; a = b; b = t; }
public (Res, Res) Two() => (new Res("p1"), new Res("p2"));

public void Main()
{
    {
        let a = new Res("a");
        let b = a;
        Console.WriteLine("both");
    }
    Console.WriteLine("gone?");
    var x = new Res("x1");
    x = new Res("x2");
    Console.WriteLine("replaced");
    new Res("dropped");
    Pass(Fresh("fresh"));
    Console.WriteLine(Pass(Fresh("read")).Name);
    var y = new Res("y");
    Swap(ref x, ref y);
    Console.WriteLine($"{x.Name} {y.Name}");
    var h = new Holder { Held = x, N = 1 };
    let copy = h;
    h.Held = new Res("h");
    Console.WriteLine($"{copy.Held.Name} {h.Held.Name}");
    let pair = Two();
    pair.Item1.Others[0] = pair.Item2;
    Console.WriteLine("end");
    for (var i = 0; i < 2; i += 1)
    {
        let l = new Res($"loop{i}");
        if (i == 1) { break; }
        continue;
    }
    x = y;
    Console.WriteLine("last");
}
// expect: both
// expect: - a
// expect: gone?
// expect: - x1
// expect: replaced
// expect: - dropped
// expect: - fresh
// expect: read
// expect: - read
// expect: y x2
// expect: y h
// expect: end
// expect: - loop0
// expect: - loop1
// expect: last
// expect: - p1
// expect: - p2
// expect: - y
// expect: - h
// expect: - x2
