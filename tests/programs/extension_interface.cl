// Extensions of interfaces: for objects, boxed structs, and in generic code; what is nearest to the type wins.
// expect: square 8, disc 6
// expect: any, a square
// expect: square 8
// expect: 3 values, 14
interface IShape { double Area(in this); string Name(in this) => "shape"; }

struct Square : IShape
{
    public double Side;
    public double Area(in this) => Side * Side;
    public string Name(in this) => "square";
}

class Disc : IShape
{
    public double Area() => 3.0;
    public string Name() => "disc";
}

extension IShape
{
    public double Twice => 2.0 * Area();
    public string Label() => $"{Name()} {Twice}";
    public string Kind() => "any";
}

extension Square { public string Kind() => "a square"; }

extension<T> IEnumerable<T>
{
    public int Count() { var n = 0; foreach (var one in this) { n += 1; } return n; }
}

extension IEnumerable<int>
{
    public int Sum() { var n = 0; foreach (var one in this) { n += one; } return n; }
}

IEnumerable<int> Squares(int n) { for (var i = 1; i <= n; i += 1) { yield return i * i; } }

string LabelOf<T>(T shape) where T : IShape => shape.Label();

int Main()
{
    let square = new Square { Side = 2.0 };
    Console.WriteLine($"{square.Label()}, {new Disc().Label()}");
    let shape: IShape = square;
    Console.WriteLine($"{shape.Kind()}, {square.Kind()}");
    Console.WriteLine(LabelOf(square));
    Console.WriteLine($"{Squares(3).Count()} values, {Squares(3).Sum()}");
    return 0;
}
