// Objects in structs, tuples and arrays: copies share them, each copy is an owner.
namespace Mixed;

public class Obj { public int N; public init(int n) { N = n; } public void dispose(ref this) { Console.WriteLine($"-{N}"); } }
public struct S { public Obj A; public int Tag; public Obj B; public string T; public S With(Obj b) { var s = this; s.B = b; return s; } }
public struct Wrap { public S Inner; public (Obj, string) Pair; }

public S Make(int n) => new S { A = new Obj(n), B = new Obj(n + 1), Tag = n, T = "t" + "x" };
public int Sum(S s) => s.A.N + s.B.N;
public int SumIn(in S s) => s.A.N + s.B.N + s.Tag;
public void Change(ref S s) { s = Make(s.Tag + 10); }
public (Obj, Obj) Split(S s) => (s.B, s.A);

public void Main()
{
    var s = Make(1);
    let t = s;
    s.A = new Obj(100);
    Console.WriteLine($"{Sum(s)} {Sum(t)} {SumIn(in s)}");
    Change(ref s);
    Console.WriteLine($"{Sum(s)} {s.T}");
    let u = t.With(new Obj(50));
    Console.WriteLine($"{Sum(u)} {Sum(t)}");
    var w = new Wrap { Inner = u, Pair = (new Obj(7), "p") };
    w.Inner.B = w.Pair.Item1;
    w.Pair = (u.A, "q");
    Console.WriteLine($"{Sum(w.Inner)} {w.Pair.Item1.N}");
    let many = new S[3];
    many[1] = s;
    many[2] = many[1].With(new Obj(9));
    many[1] = t;
    let (x, y) = Split(many[2]);
    Console.WriteLine($"{x.N} {y.N} {many[0].A == null}");
    let jag = new Obj[][] { new Obj[] { x }, new Obj[2], [y, x] };
    jag[1][0] = jag[2][1];
    jag[2] = jag[0];
    Console.WriteLine($"{jag[1][0].N} {jag[2].Length}");
}
// expect: 102 3 103
// expect: -100
// expect: 23 tx
// expect: 51 3
// expect: 8 1
// expect: 9 11 true
// expect: 9 1
// expect: -9
// expect: -7
// expect: -50
// expect: -2
// expect: -1
// expect: -12
// expect: -11
