// The value of `+=` and `++` on a nullable variable is there if the operator always gives one.
// expect: 6 6
// expect: 8 8
// expect: gone
namespace CompoundValues;

public class Counter
{
    public int V;
    public init(int v) { V = v; }
    public static Counter operator ++(Counter a) => new Counter(a.V + 1);
    public static Counter operator +(Counter a, int b) => new Counter(a.V + b);
    public static Counter? operator -(Counter a, int b) => a.V > b ? new Counter(a.V - b) : null;
}

public int Main()
{
    var Counter? c = new Counter(5);
    let d = ++c;
    Console.WriteLine($"{d.V} {c.V}");
    let e = (c += 2);
    Console.WriteLine($"{e.V} {c.V}");
    c -= 20;
    Console.WriteLine(c == null ? "gone" : "there");
    return 0;
}
