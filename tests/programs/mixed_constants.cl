// Types with a number among their parameters: a ring buffer and a vector.
// expect: bcd 3 3
// expect: 1 2 0
// expect: 8 10 2
namespace Consts;
public class Ring<T, const N: int> where N : const(N > 0)
{
    private T[] _a = new T[N];
    private int _head; 
    public int Count { get; private set; }
    public static int Made;
    public init() { Made++; }
    public void Push(T x) { _a[(_head + Count) % N] = x; if (Count < N) { Count++; } else { _head = (_head + 1) % N; } }
    public T this[int i] => _a[(_head + i) % N];
    public int Capacity => N;
}
public struct Vec<const N: int> { public int[] D; public init() { D = new int[N]; } public static Vec<N> operator +(Vec<N> a, Vec<N> b) { var r = new Vec<N>(); for (var i = 0; i < N; i++) { r.D[i] = a.D[i] + b.D[i]; } return r; } }
public int Dim<const N: int>(Vec<N> v) => N;
public void Main()
{
    var r = new Ring<string, 3>();
    foreach (var w in ["a", "b", "c", "d"]) { r.Push(w); }
    Console.WriteLine($"{r[0]}{r[1]}{r[2]} {r.Count} {r.Capacity}");
    var q = new Ring<string, 4>();
    var q2 = new Ring<string, 4>();
    Console.WriteLine($"{Ring<string, 3>.Made} {Ring<string, 4>.Made} {Ring<int, 4>.Made}");
    var v = new Vec<2>(); v.D[0] = 4; v.D[1] = 5;
    let w2 = v + v;
    Console.WriteLine($"{w2.D[0]} {w2.D[1]} {Dim(w2)}");
}
