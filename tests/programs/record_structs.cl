// Record structs: fields from the head, positional construction, equality by value, members of their own.
// expect: 3 4 7 true
// expect: true false true
// expect: p q true false
// expect: 3 9 true
// expect: 1 2 true
// expect: 9 p
namespace Records;

public record struct Point(int X, int Y)
{
    public int Sum() => X + Y;
    public init(int both) { X = both; Y = both; }
    public Point Moved(int dx) => new Point(X + dx, Y);
}
public record struct Line(Point From, Point To, string Name);
public class Obj { public int N; }
public record struct Ref(Obj O, int N);

public Point Twice(Point p) { return new Point(p.X * 2, p.Y * 2); }

public void Main()
{
    var a = new Point(3, 4);
    let b = new Point { X = 3, Y = 4 };
    Console.WriteLine($"{a.X} {a.Y} {a.Sum()} {a == b}");
    Console.WriteLine($"{new Point(5) == new Point(5, 5)} {a != b} {Twice(a) == Twice(b)}");
    let l = new Line(a, b, "p" + "");
    let m = new Line(b, a, "q" + "");
    Console.WriteLine($"{l.Name} {m.Name} {l.From == m.To} {l == m}");
    a.Y = 9;
    Console.WriteLine($"{a.X} {a.Y} {a != b}");
    let o = new Obj();
    let r = new Ref(o, 1);
    Console.WriteLine($"{r.N} {new Ref(o, 2).N} {r == new Ref(o, 1)}");
    if (a is Point(var x, 9) && l is Line { Name: var n }) { Console.WriteLine($"{x * 3} {n}"); }
}
