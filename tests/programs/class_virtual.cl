// Virtual calls: overrides over three levels, abstract, sealed, `base`, `new`, virtual calls from constructors and base methods.
namespace Virtual;

public abstract class Shape
{
    public string Name;
    public init(string name) { Name = name; Console.WriteLine($"made {Describe()}"); }
    public abstract double Area();
    public virtual string Describe() => $"{Name} of {Area()}";
    public string Twice() => Describe() + Describe();
    public virtual int Corners(int extra) { return extra; }
}

public class Rect : Shape
{
    protected double w = 2.0;
    protected double h = 3.0;
    public init() : super("rect") { }
    public init(string name) : super(name) { }
    public override double Area() => w * h;
    public override int Corners(int extra) => base.Corners(extra) + 4;
    public string Plain() => "rect";
}

public class Square : Rect
{
    public init(double side) : super("square") { w = side; h = side; }
    public sealed override string Describe() { return "[" + base.Describe() + "]"; }
    public new string Plain() => "square";
}

public class Cube : Square
{
    public init() : super(2.0) { }
    public override double Area() => 6.0 * base.Area();
    public override int Corners(int extra) => base.Corners(extra) * 2;
}

public void Main()
{
    Shape[] shapes = [new Rect(), new Square(4.0), new Cube()];
    foreach (var s in shapes) { Console.WriteLine($"{s.Describe()} {s.Area()} {s.Corners(0)}"); }
    let cube = new Cube();
    Console.WriteLine(cube.Twice());
    Rect r = cube;
    Square q = cube;
    Console.WriteLine($"{r.Plain()} {q.Plain()} {r.Corners(1)}");
}
// expect: made rect of 6
// expect: made [square of 6]
// expect: made [square of 36]
// expect: rect of 6 6 4
// expect: [square of 16] 16 4
// expect: [square of 24] 24 8
// expect: made [square of 36]
// expect: [square of 24][square of 24]
// expect: rect square 10
