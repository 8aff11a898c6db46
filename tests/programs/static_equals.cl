// In a type, `Equals(a, b)` and `ReferenceEquals(a, b)` without a name in front are those of `object`.
class Point
{
    public int X;
    public override bool Equals(object? other) => other is Point p && (ReferenceEquals(p, this) || Equals(p.X, X));
    public override int GetHashCode() => X;
    public static bool Same(object? a, object? b) => Equals(a, b);
    public bool IsOne => Equals(new Point { X = 1 });
}

struct Pair
{
    public object? A; public object? B;
    public bool Alike() => Equals(A, B);
}

class Own
{
    static bool Equals(int a, int b) => a == b + 1;
    public static bool Try() => Equals(3, 2);
}

static class Program
{
    static bool Both(string a, string b) => Equals(a, b) && !Equals(a, null);

    static int Main()
    {
        let p = new Point { X = 1 };
// expect: true true false false true
        Console.WriteLine($"{Point.Same(p, new Point { X = 1 })} {p.IsOne} {Point.Same(p, 1)} {Point.Same(null, p)} {Point.Same(null, null)}");
// expect: true false true true false
        Console.WriteLine($"{new Pair { A = 1, B = 1 }.Alike()} {new Pair { A = 1 }.Alike()} {Own.Try()} {Both("a", "a")} {Both("a", "b")}");
        return 0;
    }
}
