// A readonly struct with every kind of operator, comparing interfaces, and a nullable form.
// expect: 5/6 11/6 5/3 2.5
// expect: 11/6 11/6 23/6
// expect: true true true 46/3
// expect: 5/2 2 1/3
// expect: 2/3 6 ab
// expect: 2/3
// expect: zero
// expect: none
// expect: 9
// expect: 3
// expect: six
namespace Ops;
public readonly struct Frac : IComparable<Frac>, IEquatable<Frac>
{
    public readonly long N; public readonly long D;
    public init(long n, long d = 1) { if (d == 0) { throw new ArgumentException("zero"); } let g = Gcd(Math.Abs(n), Math.Abs(d)); let s = d < 0 ? -1L : 1L; N = s * n / g; D = s * d / g; }
    private static long Gcd(long a, long b) => b == 0 ? (a == 0 ? 1L : a) : Gcd(b, a % b);
    public static Frac operator +(Frac a, Frac b) => new Frac(a.N * b.D + b.N * a.D, a.D * b.D);
    public static Frac operator -(Frac a, Frac b) => a + -b;
    public static Frac operator -(Frac a) => new Frac(-a.N, a.D);
    public static Frac operator *(Frac a, Frac b) => new Frac(a.N * b.N, a.D * b.D);
    public static Frac operator /(Frac a, Frac b) => new Frac(a.N * b.D, a.D * b.N);
    public static Frac operator ++(Frac a) => a + new Frac(1);
    public static bool operator ==(Frac a, Frac b) => a.N == b.N && a.D == b.D;
    public static bool operator !=(Frac a, Frac b) => !(a == b);
    public static bool operator <(Frac a, Frac b) => a.CompareTo(b) < 0;
    public static bool operator >(Frac a, Frac b) => a.CompareTo(b) > 0;
    public static bool operator <=(Frac a, Frac b) => a.CompareTo(b) <= 0;
    public static bool operator >=(Frac a, Frac b) => a.CompareTo(b) >= 0;
    public static implicit operator Frac(int v) => new Frac(v);
    public static explicit operator double(Frac f) => (double)f.N / f.D;
    public static bool operator !(Frac f) => f.N == 0;
    public static Frac operator <<(Frac f, int k) => new Frac(f.N << k, f.D);
    public int CompareTo(Frac o) { let l = N * o.D; let r = o.N * D; return l.CompareTo(r); }
    public bool Equals(Frac o) => this == o;
    public string ToString() => D == 1 ? $"{N}" : $"{N}/{D}";
}
public class Acc { public Frac Sum { get; set; } public Frac[] Parts = new Frac[2]; }
public T Sum<T>(T[] xs, T zero) { var s = zero; foreach (var x in xs) { s += x; } return s; }
public T MaxOf<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;
public void Main()
{
    var f = new Frac(1, 2);
    f += new Frac(1, 3);
    Console.WriteLine($"{f} {f + 1} {2 * f} {(double)(f * 3)}");
    f++; Console.WriteLine($"{f} {f++} {++f}");
    Console.WriteLine($"{f > 1} {f >= f} {!(f - f)} {f << 2}");
    let a = new Acc();
    a.Sum = 0; a.Sum += new Frac(1, 4); a.Sum++; a.Sum *= 2;
    a.Parts[0] = 1; a.Parts[1] = a.Parts[0]++ / 3;
    Console.WriteLine($"{a.Sum} {a.Parts[0]} {a.Parts[1]}");
    Console.WriteLine($"{Sum([new Frac(1, 2), new Frac(1, 6)], 0)} {Sum([1, 2, 3], 0)} {Sum(["a", "b"], "")}");
    Console.WriteLine(MaxOf(new Frac(1, 2), new Frac(2, 3)).ToString());
    try { Console.WriteLine($"{f / (f - f)}"); } catch (ArgumentException e) { Console.WriteLine(e.Message); }
    Frac? maybe = null;
    Console.WriteLine(maybe == null ? "none" : "some");
    maybe = 3;
    if (maybe is Frac g) { Console.WriteLine($"{g * g}"); }
    Console.WriteLine(maybe?.N ?? -1L);
    switch (f) { case { N: > 3, D: 6 }: Console.WriteLine("six"); default: Console.WriteLine($"other {f}"); }
}
