// What fields of structs have at first: a constructor sets it after its arguments are evaluated, once, and before its body.
// expect: arg A B body 6 2 5
// expect: x y A B body two init 4 2 9
// expect: A B 1 2 0
// expect: R { X = 3, Y = 4, Z = 30, Name = none, Kept = 9 } 9
// expect: one two R { X = 1, Y = 4, Z = 30, Name = named, Kept = 9 } 10
// expect: R { X = 70, Y = 71, Z = 31, Name = none, Kept = 9 } 9
// expect: default R { X = 8, Y = 4, Z = 30, Name = x, Kept = 9 } 11
// expect: 2 k true
// expect: 1 4 head false true
// expect: -2 -1 .
namespace Values;

public int Note(string what, int n) { Console.Write($"{what} "); return n; }

public struct Plain
{
    public int A = Note("A", 1);
    public int B { get; set; } = Note("B", 2);
    public int C;
    public init(int c) { Console.Write("body "); C = c; A += c; }
    public init(int c, int d) : self(c + d) { Console.Write("two "); }
}
public struct Bare { public int A = Note("A", 1); public int B { get; set; } = Note("B", 2); public int C; }
public record struct R(int X, int Y = 4)
{
    public int Z = 30;
    public string Name { get; init; } = "none";
    public int Kept { get; } = 9;
    private int _hidden = 1;
    public int Hidden => _hidden;
    public init() : self(70, 71) { Z += 1; }
    public init(int a, int b, int c) : self(Y: c, X: a) { Console.Write($"default "); Name = "x"; _ = b; }
}
public record struct Pair<T>(T First) { public T? Second = null; public int Count = 2; }
public struct Res { public int N; public init(int n) { N = n; } public void dispose(ref this) { Console.Write($"-{N} "); } }
public struct Holder { public Res First = new Res(1); public Res Second = new Res(2); public int K; public init(int k) { K = k; } }

public void Main()
{
    let p = new Plain(Note("arg", 5)); Console.WriteLine($"{p.A} {p.B} {p.C}");
    let q = new Plain(Note("x", 1), Note("y", 2)) { C = Note("init", 9) }; Console.WriteLine($"{q.A} {q.B} {q.C}");
    let b = new Bare(); Console.WriteLine($"{b.A} {b.B} {b.C}");
    let r = new R(3); Console.WriteLine($"{r} {r.Kept}");
    let s = new R(Note("one", 1)) { Name = "named" }; _ = Note("two", 2); Console.WriteLine($"{s} {s.Kept + 1}");
    let t = new R(); Console.WriteLine($"{t} {t.Kept}");
    let u = new R(8, 0, 4); Console.WriteLine($"{u} {u.Kept + 2}");
    let v = new Pair<string>("k"); Console.WriteLine($"{v.Count} {v.First} {v.Second == null}");
    let (x, y) = new R(1); var w = r; w.Z = 0;
    Console.WriteLine($"{x} {y} {(r is R(3, > 3) ? "head" : "none")} {w == r} {r == new R(3)}");
    { let h = new Holder(3); _ = h.K; }
    Console.WriteLine(".");
}
