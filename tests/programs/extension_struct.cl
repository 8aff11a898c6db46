// An extension of a struct: methods with each kind of receiver, properties, statics, calls of each other and of the struct.
// expect: 5 25 10
// expect: 8 2 6
// expect: 6 8 0
// expect: 9 8
// expect: 9 1
// expect: 3 4
// expect: 12
namespace Geometry;

public struct Point
{
    public double X;
    public double Y;
    public double Sum() => X + Y;
}

public extension Point
{
    public double Length(in this) => Math.Sqrt(SquareLength);
    public double SquareLength => X * X + this.Y * Y;
    public double Twice() => 2.0 * Length();
    public double SumAnd(double more) => Sum() + more;
    public double Height { get => Y; set { Y = value; } }
    public static Point Origin() => new Point { X = 0.0, Y = 0.0 };
    public static double Unit => 1.0;
    public void Scale(ref this, double factor) { X *= factor; this.Y *= factor; }
    public double Grow() { X += 3.0; return X; }
    public Point Moved(this, double by = 0.0, double up = 0.0)
    {
        X += by;
        Y += up;
        return this;
    }
}

int Main()
{
    var p = new Point { X = 3.0, Y = 4.0 };
    Console.WriteLine($"{p.Length()} {p.SquareLength} {p.Twice()}");
    Console.WriteLine($"{p.SumAnd(1.0)} {p.Moved(up: 1.0, by: -1.0).X} {p.Moved(3.0).X}");
    p.Scale(2.0);
    Console.WriteLine($"{p.X} {p.Y} {Point.Origin().Length()}");
    let grown = p.Grow();
    Console.WriteLine($"{grown} {p.Height}");
    p.Height -= 8.0;
    p.Height = p.Height + Point.Unit;
    Console.WriteLine($"{p.X} {p.Height}");
    var fixed_ = new Point { X = 0.0, Y = 4.0 };
    Console.WriteLine($"{fixed_.Grow()} {fixed_.Height}");
    var points = [new Point { X = 1.0, Y = 1.0 }, new Point { X = 2.0, Y = 2.0 }];
    points[1].Scale(2.0);
    foreach (ref var one in points) { one.Scale(2.0); }
    Console.WriteLine(points[0].X + points[1].Y + points[0].Moved().Y);
    return 0;
}
