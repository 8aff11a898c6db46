// Structs are values: copies are independent, in locals, arrays, fields and results.
// expect: 1 2 | 9 2
// expect: 1 9
// expect: 3.5 2 0
// expect: 5 6 7 8
// expect: true 3
namespace Values;

struct Point
{
    public int X;
    public int Y;
}

struct Box
{
    public Point Low;
    public Point High;
    public byte Tag;
    public double Weight;
}

Point Moved(Point p)
{
    p.X = 9;
    return p;
}

public void Main()
{
    let a = new Point { X = 1, Y = 2 };
    let b = Moved(a);
    Console.WriteLine($"{a.X} {a.Y} | {b.X} {b.Y}");

    let row = new Point[] { a, a };
    row[1].X = 9;
    Console.WriteLine($"{row[0].X} {row[1].X}");

    var box = new Box { Low = a, Weight = 3.5 };
    var copy = box;
    copy.Low.Y = 100;
    Console.WriteLine($"{box.Weight} {box.Low.Y} {box.Tag}");

    box.High = new Point(7, 8);
    box.Low = new Point { X = 5, Y = 6 };
    Console.WriteLine($"{box.Low.X} {box.Low.Y} {box.High.X} {box.High.Y}");

    var corners = new Point[3];
    corners[2] = box.High;
    box.High.X = 0;
    Console.WriteLine($"{corners[2].X == 7} {(int)corners.Length}");
}
