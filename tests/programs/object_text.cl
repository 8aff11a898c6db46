// Objects and structs in texts: what their own ToString() says.
// expect: circle of 2.0 and a shape
// expect: [     a shape]
// expect: <1,2> <1,2>
// expect: circle of 1.0!
// expect: ()
// expect: (a shape)
// expect: shown: named
// expect: made 3 times
namespace Texts;

class Shape { public virtual string ToString() => "a shape"; }

class Circle : Shape
{
    readonly double radius;
    public init(double radius) { this.radius = radius; Counter.Made += 1; }
    public override string ToString() => $"circle of {radius:F1}";
}

static class Counter { public static int Made; }

struct Point
{
    public int X;
    public int Y;
    string Comma => ",";
    public string ToString(in this) => $"<{X}{Comma}{Y}>";
}

interface INamed { string ToString() => "named"; }
class Nobody : INamed { }

string Show(Shape? shape) => $"({shape})";

public int Main()
{
    let shapes = new Shape[] { new Circle(2.0), new Shape() };
    Console.WriteLine($"{shapes[0]} and {shapes[1]}");
    Console.WriteLine($"[{shapes[1],12}]");
    let p = new Point { X = 1, Y = 2 };
    Console.WriteLine($"{p} " + p);
    Console.WriteLine(new Circle(1.0) + "!");
    Console.WriteLine(Show(null));
    Console.WriteLine(Show(shapes[1]));
    let named = (INamed)new Nobody();
    Console.WriteLine($"shown: {named}");
    let kept = $"{new Circle(3.0)}";
    Console.WriteLine($"made {Counter.Made} times");
    return kept == "circle of 3.0" ? 0 : 1;
}
