// Object and collection initialisers: order, nesting, properties, inherited members, required, init-only; temporaries freed.
namespace Initialisers;

public int Note(int n) { Console.WriteLine($"note {n}"); return n; }
public class Point { public int X { get; init; } public required int Y { get; set; } public init() { Console.WriteLine("point"); } }
public class Shape { public Point At; public string Name { get; set; } = "none"; public int[] Sizes; }
public class Named : Shape { public int Extra = Note(1); public init(int e) { Extra += e; } }
public class List
{
    int[] items = new int[4];
    public int Count { get; private set; }
    public string Title = "";
    public void Add(int n) { items[Count] = n; Count += 1; }
    public void Add(string s) { Title += s; }
    public int this[int i] { get => items[i]; set { items[i] = value; } }
}
public struct Pt { public int A; public int B; }

public void Main()
{
    let s = new Named(Note(2)) { At = new Point { Y = Note(3), X = Note(4) }, Name = "n" + "m", Sizes = [Note(5), 6], Extra = Note(7) };
    Console.WriteLine($"{s.At.X} {s.At.Y} {s.Name} {s.Sizes[0]} {s.Extra}");
    let l = new List { 3, "a", Note(8), "b" };
    l[0] += 10;
    Console.WriteLine($"{l.Count} {l[0]} {l[1]} {l.Title} {new List { 1, 2, 3 }.Count}");
    let p = new Pt { B = Note(9), A = Note(10) };
    Console.WriteLine($"{p.A} {p.B} {new Shape { Name = "x" }.Name} {new Shape().Name}");
}
// expect: note 2
// expect: note 1
// expect: point
// expect: note 3
// expect: note 4
// expect: note 5
// expect: note 7
// expect: 4 3 nm 5 7
// expect: note 8
// expect: 2 13 8 ab 3
// expect: note 9
// expect: note 10
// expect: 10 9 x none
