// Types of objects in patterns, with their fields and what they know.
// expect: 12;<circle2>-1;<circle0>9;7;<circle5>10;0;
namespace Patterns;

abstract class Shape { public string Name = "shape"; }
class Circle : Shape { public int R; public init(int r) { R = r; Name = $"circle{r}"; } }
class Box : Shape { public int W; public int H; public Shape? Inside; public init(int w, int h) { W = w; H = h; } }

int Area(Shape? shape) => shape switch
{
    null => 0,
    Circle { R: 0 } => -1,
    Circle c => 3 * c.R * c.R,
    Box { W: var w, H: var h, Inside: null } when w == h => w * w,
    Box { Inside: Circle { R: var r } } b => b.W * b.H - r,
    Box b => b.W * b.H,
    _ => -2,
};

public void Main()
{
    let box = new Box(3, 4);
    box.Inside = new Circle(5);
    foreach (var shape in new Shape?[] { new Circle(2), new Circle(0), new Box(3, 3), box, new Box(2, 5), null })
    {
        Console.Write($"{Area(shape)};");
        if (shape is Box { Inside: not null } inner) { Console.Write($"<{inner.Inside?.Name}>"); }
        if (shape is not Circle circle) { continue; }
        Console.Write($"<{circle.Name}>");
    }
    Console.WriteLine();
}
