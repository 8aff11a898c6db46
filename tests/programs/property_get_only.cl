// Automatic properties with nothing but `get`: the constructors of their class give them a value, once or more often.
// expect: circle#100 r 2
// expect: square#101 r 0
// expect: n=3 tags a,b
// expect: 7 8 x
// expect: true false
namespace GetOnly;

public abstract class Shape
{
    private static int next = 100;
    public int Id { get; }
    public virtual string Name { get; }
    protected init(string name) { Id = next++; Name = name; }
    public string Show() => $"{Name}#{Id}";
}

public class Circle : Shape
{
    public int Radius { get; }
    public init(int r) : super("circle") { this.Radius = r; Radius *= 2; Radius /= 2; }
}

public class Square : Shape
{
    public override string Name { get; }
    public init() : super("ignored") { Name = "squ" + "are"; }
}

public struct Tagged<T>
{
    public int Count { get; }
    public T[] Tags { get; }
    public init(T[] tags) { Tags = tags; foreach (var t in tags) { Count++; } Count += 1; }
}

public class Pair<A, B> where A : IEquatable<A>
{
    public A First { get; }
    public B Second { get; }
    public string? Note { get; } = "x";
    public init(A a, B b) { (First, Second) = (a, b); }
    public init(A a, B b, string? note) : self(a, b) { Note = note; }
    public bool Is(A a) { let first = First; return first.Equals(a); }
}

public void Main()
{
    let circle = new Circle(2);
    Console.WriteLine($"{circle.Show()} r {circle.Radius}");
    var square: Shape = new Square();
    Console.WriteLine($"{square.Show()} r {(square is Circle c ? c.Radius : 0)}");
    let tagged = new Tagged<string>(["a", "b"]);
    Console.WriteLine($"n={tagged.Count} tags {tagged.Tags[0]},{tagged.Tags[1]}");
    let pair = new Pair<int, long>(7, 8L);
    Console.WriteLine($"{pair.First} {pair.Second} {pair.Note ?? "-"}");
    let other = new Pair<string, int>("k", 1, null);
    Console.WriteLine($"{other.Is("k")} {other.Note != null}");
}
