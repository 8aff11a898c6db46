// Operators, properties, indexers and accessors of one's own may throw.
// expect: 3
// expect: caught add
// expect: caught get
// expect: caught set -1
// expect: caught index 9
// expect: left 5
namespace Throws;

public struct Small
{
    public int N;
    public init(int n) { N = n; }
    public static Small operator +(Small a, Small b)
    {
        if (a.N + b.N > 9) { throw new OverflowException("add"); }
        return new Small(a.N + b.N);
    }
}

public class Box
{
    private int _n;
    public int N
    {
        get { if (_n == 0) { throw new InvalidOperationException("get"); } return _n; }
        set { if (value < 0) { throw new ArgumentException($"set {value}"); } _n = value; }
    }
    public int this[int i] { get { if (i > 3) { throw new IndexOutOfRangeException($"index {i}"); } return i; } }
}

public int Main()
{
    var a = new Small(1) + new Small(2);
    Console.WriteLine(a.N);
    try { a += new Small(7); Console.WriteLine("no"); } catch (OverflowException e) { Console.WriteLine($"caught {e.Message}"); }
    let b = new Box();
    try { Console.WriteLine(b.N); } catch (InvalidOperationException e) { Console.WriteLine($"caught {e.Message}"); }
    b.N = 5;
    try { b.N = -1; } catch (ArgumentException e) { Console.WriteLine($"caught {e.Message}"); }
    try { Console.WriteLine(b[9]); } catch (IndexOutOfRangeException e) { Console.WriteLine($"caught {e.Message}"); }
    Console.WriteLine($"left {b.N}");
    return 0;
}
