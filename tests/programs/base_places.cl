// `base.P += e` and its kin: the base class's property or indexer is read and written, once each, of the object itself.
// expect: get 1 set 4 get 4 set 5 get 5 5 .
// expect: item 2 set 2=23 item 2 set 2=24 .
// expect: set 9 set 0=7 7 .
// expect: get? set? 3 get? 3 .
// expect: get 9 set 10 item 1 set 1=2 get? .
// expect: get 10 set 12 get 12 12 .
// expect: 5 6 12 13
// expect: 5 6 20 41 11
namespace Places;

public class A
{
    private int _v = 1; private int? _n; private int[] _all = [10, 1, 20];
    public virtual int V { get { Console.Write($"get {_v} "); return _v; } set { Console.Write($"set {value} "); _v = value; } }
    public virtual int this[int i] { get { Console.Write($"item {i} "); return _all[i]; } set { Console.Write($"set {i}={value} "); _all[i] = value; } }
    public virtual int? N { get { Console.Write("get? "); return _n; } set { Console.Write("set? "); _n = value; } }
    protected int Kept { get; set; } = 5;
}
public class B : A
{
    public int F;
    public override int V { get => -1; set { Console.Write("no "); } }
    public override int this[int i] { get => -2; set { Console.Write("no "); } }
    public override int? N { get => -3; set { Console.Write("no "); } }
    public void Run()
    {
        base.V += 3; base.V++; Console.WriteLine($"{base.V} .");
        base[2] += 3; base[2]++; Console.WriteLine(".");
        (base.V, base[0], F) = (9, 7, 7); Console.WriteLine($"{F} .");
        let n = base.N ??= 3; Console.Write($"{n} "); base.N ??= 4; Console.WriteLine("3 .");
        let later = () => { base.V += 1; base[1]++; base.N ??= 5; };
        later(); Console.WriteLine(".");
        function int Inside() { base.V += 2; let deep = () => base.V + 1; return deep() + V; }
        Console.WriteLine($"{Inside()} .");
        let old = base.Kept++; Kept += 0; Console.Write($"{old} {base.Kept} "); base.Kept *= 2; Console.WriteLine($"{base.Kept} {++base.Kept}");
    }
}

public class First { public int P { get; init; } = 1; public virtual int Q { get; init; } }
public class Second : First
{
    private int _q;
    public override int Q { get => base.Q + _q; init { base.Q = value * 2; _q = 1; } }
    public init(int p) { base.P = p; base.P += 1; Q = 5; }
}

public void Main()
{
    new B().Run();
    let one = new Second(4);
    Console.WriteLine($"{one.P} 6 {new Second(0) { P = 20 }.P} {new Second(0) { Q = 20 }.Q} {one.Q}");
}
