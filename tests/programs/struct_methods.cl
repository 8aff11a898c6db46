// Methods, constructors and static members of structs.
// expect: 25 5
// expect: 6 8
// expect: 0 2
namespace Methods;

struct Vector
{
    public double X;
    public double Y;

    public static int Made;

    public init(double x, double y)
    {
        X = x;
        Y = y;
        Made += 1;
    }

    public double Square(in this) => X * X + Y * Y;
    public double Length() => Math.Sqrt(Square());
    public void Scale(ref this, double k) { X *= k; Y *= k; }
    public static Vector Zero() => new Vector(0.0, 0.0);
}

public void Main()
{
    var v = new Vector(3.0, 4.0);
    Console.WriteLine($"{v.Square()} {v.Length()}");
    v.Scale(2.0);
    Console.WriteLine($"{v.X} {v.Y}");
    let z = Vector.Zero();
    Console.WriteLine($"{z.X} {Vector.Made}");
}
