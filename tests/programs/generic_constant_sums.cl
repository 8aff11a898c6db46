// Constant expressions as generic arguments, and comparisons that look like them.
// expect: 12 4 3 4 2 -3 6
// expect: 24 16 5 9 12
// expect: true false true true false false
// expect: 7 8 true x
namespace Sums;

public struct Buffer<T, const N: int>
{
    public int Size => N;
    public Buffer<T, N * 2> Twice() => new Buffer<T, N * 2>();
    public Buffer<T, (N + 1) * 4> Grown() => new Buffer<T, (N + 1) * 4>();
}
public class Rows<const N: int> where N : const(N > 0) { public const int Wide = N + 1; public int[] Items = new int[N]; }
public static class Limits { public const int Most = 6; }

const int K = 3;
constexpr int Cube(int x) => x * x * x;

public int Count<const N: int>() => N;
public int Both<T, const N: int>(T value) => N;
public int Length<T, const N: int>(Buffer<T, N> buffer) => N;
public bool Truth<const B: bool>() => B;
public char Letter<const C: char>() => C;
public bool Pair(bool a, bool b) => a && b;

public void Main()
{
    let a = new Buffer<int, 4 * K>();
    let b = new Buffer<int, (K + 1)>();
    let c: Buffer<int, 12> = a;
    Console.WriteLine($"{a.Size} {b.Size} {Count<K>()} {Count<K + 1>()} {Count<(K - 1)>()} {Count<-3>()} {Count<Limits.Most>()}");
    let Buffer<int, 24> d = a.Twice();
    let e: Buffer<int, Limits.Most * 2 + 4> = new Buffer<int, 3>().Grown();
    let f = new Rows<K << 1 & 5>();
    let g = (Buffer<int, 3 * (1 + 2)>)new Buffer<int, 9>();
    Console.WriteLine($"{d.Size} {e.Size} {f.Items.Length + 1} {Length(g)} {Both<int, K * 4>(1)}");
    let i = 1; let n = 5; let j = 9; let k = 2;
    Console.WriteLine($"{Pair(i < n - 1, j > (k))} {Pair(i < (n - 1), j < (k))} {i < n - 1 >> (k - 1)} {i < n * 2} {i > n} {n < i + 1}");
    let m = new Buffer<int, 7>[2];
    Console.WriteLine($"{m[1].Size} {new Buffer<Buffer<int, K + 1>, 2 * 4>().Size} {Truth<!false>()} {Letter<'x'>()}");
}
