// Class variables by `ref`, `out` and `in`; swapped, replaced and returned through them.
namespace References;

public class Obj { public string N; public init(string n) { N = n; } public void dispose(ref this) { Console.WriteLine($"- {N}"); } }
public class Box { public Obj Held; public Obj[] Many = new Obj[2]; }

public void Fill(out Obj made, string n) { made = new Obj(n); }
public bool Try(string n, out Obj made, out int length)
{
    length = n.Length;
    if (n == "") { made = new Obj("none"); return false; }
    made = new Obj(n);
    return true;
}
public void Swap(ref Obj a, ref Obj b) { let t = a; a = b; b = t; }
public string Look(in Obj o) => o.N;
public void Both(ref Obj a, Obj b) { a = b; a.N += "!"; }
public Obj Replace(ref Obj a) { let old = a; a = new Obj("replacement"); return old; }

public void Main()
{
    Fill(out var a, "a");
    Obj b;
    Fill(out b, "b");
    Fill(out b, "b2");
    Swap(ref a, ref b);
    Console.WriteLine($"{a.N} {b.N} {Look(in a)}");
    if (Try("long", out var c, out var n)) { Console.WriteLine($"{c.N} {n}"); }
    Console.WriteLine($"{Try("", out c, out n)} {c.N} {n}");
    let box = new Box { Held = a };
    Fill(out box.Held, "in box");
    Fill(out box.Many[1], "in array");
    Swap(ref box.Held, ref box.Many[1]);
    Console.WriteLine($"{box.Held.N} {box.Many[1].N}");
    Both(ref box.Held, box.Many[1]);
    Console.WriteLine($"{box.Many[1].N} {box.Held == box.Many[1]}");
    Console.WriteLine(Replace(ref box.Many[1]).N);
    Console.WriteLine(box.Many[1].N);
}
// expect: - b
// expect: b2 a b2
// expect: long 4
// expect: - long
// expect: false none 0
// expect: in array in box
// expect: - in array
// expect: in box! true
// expect: in box!
// expect: replacement
// expect: - replacement
// expect: - in box!
// expect: - none
// expect: - a
// expect: - b2
