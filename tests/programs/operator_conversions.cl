// Operands, arguments and results that a declared conversion fits to operators, overloads and casts.
// expect: 5/6 11/6 true true
// expect: 5/2 1/2
// expect: frac text
// expect: 20 20.5 70
// expect: 3/1 none
// expect: meters 3 of 1500
// expect: true false true
// expect: 9/1 8/1
namespace OperatorConversions;

public struct Frac
{
    public long N; public long D;
    public init(long n, long d) { N = n; D = d; }
    public static Frac operator +(Frac a, Frac b) => a.D == b.D ? new Frac(a.N + b.N, a.D) : new Frac(a.N * b.D + b.N * a.D, a.D * b.D);
    public static Frac operator *(Frac a, Frac b) => new Frac(a.N * b.N, a.D * b.D);
    public static bool operator ==(Frac a, Frac b) => a.N * b.D == b.N * a.D;
    public static bool operator !=(Frac a, Frac b) => !(a == b);
    public static implicit operator Frac(long n) => new Frac(n, 1L);
    public string ToString() => $"{N}/{D}";
}

public struct Celsius
{
    public float Degrees;
    public static implicit operator Celsius(int degrees) => new Celsius { Degrees = degrees };
    public static implicit operator float(Celsius c) => c.Degrees;
    public static explicit operator int(Celsius c) => (int)c.Degrees + 50;
}

public class Length
{
    public int Meters;
    public static implicit operator Length(int m) => new Length { Meters = m };
    public static Length operator +(Length a, Length b) => a.Meters + b.Meters;
}

public class Road : Length { }

public string Kind(Frac f) => "frac";
public string Kind(string s) => "text";
public int Sum(Length[] all) { var sum: Length = 0; foreach (var one in all) { sum += one; } return sum.Meters; }
public Frac Twice(Frac f, Frac by = 2) => f * by;
public Frac Next(int n) { if (n > 8) { return n; } return 8; }

public void Main()
{
    let f = new Frac(5L, 6L);
    Console.WriteLine($"{f} {1 + f} {Twice(new Frac(5L, 6L), new Frac(2L, 1L)) == new Frac(5L, 3L)} {new Frac(4L, 2L) == 2}");
    var g = new Frac(1L, 2L);
    g += 2;
    let h = new Frac(1L, 1L) * new Frac(1L, 2L);
    Console.WriteLine($"{g} {h}");
    Console.WriteLine($"{Kind(3)} {Kind("x")}");
    var c: Celsius = 20;
    var d: double = c;
    Console.WriteLine($"{d} {c + 0.5f} {(long)c}");
    var maybe: Frac? = 3;
    var none: Frac? = null;
    Console.WriteLine($"{(maybe is Frac m ? m.ToString() : "-")} {(none == null ? "none" : "some")}");
    let road = new Road { Meters = 1497 };
    let total = road + 3;
    Console.WriteLine($"meters {Sum([1, 2])} of {total.Meters}");
    Console.WriteLine($"{new Frac(2L, 2L) == 1} {1 != new Frac(3L, 3L)} {f != 1}");
    Console.WriteLine($"{Next(9)} {Next(1)}");
}
