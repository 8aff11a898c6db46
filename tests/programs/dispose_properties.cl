// keeps: statics
// Automatic properties of types with a destructor: each value is disposed once, as that of a field would be.
namespace Held;

public struct Res
{
    public int N; string _name;
    public init(int n) { N = n; _name = $"r{n}"; }
    public void dispose(ref this) { Console.Write($"-{_name} "); }
    public int Next() { N += 1; return N; }
    public int Look(in this) => N * 10;
    public void Rename(ref this, string name) { _name = name; }
    public static Res operator +(Res a, int b) => new Res(a.N + b);
}

public class Owner
{
    public Res R { get; set; }
    public Res Once { get; }
    public Res Given { get; init; } = new Res(90);
    public static Res Shared { get; set; } = new Res(80);
    public init(int n) { R = new Res(n); Once = new Res(n + 1); }
    public void Replace(int n) { R = new Res(n); }
    public int Both() => R.N + Once.Look();
}

public class Heir : Owner { public init() : super(50) { } public void Again() { base.R = new Res(60); R.Next(); } }

public struct Pack
{
    public Res R { get; set; }
    public int K { get; set; }
    public init(int n) { R = new Res(n); K = n; }
    public int Sum() => R.N + K;
}

public class Nest { public Pack P { get; set; } public Res? Maybe { get; set; } public (Res, int) Pair { get; set; } }
public class Cell<T> { public T Value { get; set; } public init() { } }
public class Maker { public virtual Res Fresh => new Res(70); public Res Made { get { return new Res(71); } } }

public Pack Packed(int n) => new Pack(n);
public int Take(Res r) => r.N;
public int Borrow(in Res r) => r.N + 1000;
public void Bump(ref Res r) { r.N += 1; }

public int Seen(Owner o) => o is { R: { N: 6 }, Once: var w } ? w.N : 0;

public void Main()
{
    {
        let o = new Owner(1);
        Console.Write($"{o.R.N} {o.Once.N} {o.Given.N} {o.R.Look()} {Take(o.R)} {Borrow(in o.R)} {o.Both()} | ");
        o.R = new Res(3); o.Replace(4);
        o.R.Next(); o.R.Rename("named"); o.R += 1;
        Console.Write($"{o.R.N} | ");
    }
    Console.WriteLine(".");
    {
        let o = new Owner(5) { R = new Res(6), Given = new Res(7) };
        let h = new Heir(); h.Again();
        Console.Write($"{Seen(o)} {h.R.N} | ");
    }
    Console.WriteLine(".");
    {
        var p = Packed(10);
        p.R = new Res(11);
        p.R.Next();
        let q = p;
        Console.Write($"{q.Sum()} {Packed(12).R.N} {Packed(13).Sum()} | ");
        let n = new Nest { P = q, Pair = (new Res(15), 16) };
        n.P.R.Next();
        Console.Write($"{n.P.R.N} {n.P.K} {n.Pair.Item1.N} {n.Maybe?.N ?? 0} | ");
        n.Maybe = new Res(17);
        n.Maybe ??= new Res(18);
        Console.Write($"{n.Maybe?.N ?? 0} | ");
        n.Maybe = null;
        n.Maybe ??= new Res(19);
        Console.Write($"{n.Maybe?.N ?? 0} | ");
    }
    Console.WriteLine(".");
    {
        let c = new Cell<Res> { Value = new Res(20) };
        c.Value = new Res(21);
        let s = new Cell<string> { Value = "text" };
        let m = new Maker();
        Console.Write($"{c.Value.N} {s.Value} {m.Fresh.N} {m.Made.N} | ");
        let kept = m.Fresh;
        Owner.Shared.Next();
        Owner.Shared = new Res(81);
        Console.Write($"{Owner.Shared.N} {kept.N} | ");
    }
    Console.WriteLine(".");
}
// expect: 1 2 90 10 1 1001 21 | -r1 -r3 -named 6 | -r90 -r2 -r6 .
// expect: -r5 -r90 -r50 6 61 | -r90 -r51 -r60 -r7 -r6 -r6 .
// expect: -r10 -r12 -r13 22 12 26 | - - 13 10 15 0 | 17 | -r17 19 | -r15 -r19 -r11 .
// expect: - -r20 -r70 -r71 21 text 70 71 | -r80 81 70 | -r70 -r21 .
