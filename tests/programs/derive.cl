// `@derive`: `==` and `Equals` over the public members, a hash of them, a copy of all fields.
// expect: true false true true 1 0 1
// expect: false true false 3 false
// expect: true false true true 1
// expect: Ann Bob false 6 7
// expect: true false true false
// expect: true false true 7
// expect: 0 true true
// expect: 8 4 3
namespace Derives;

@derive(Equatable, Hashable, Clone) public struct Point { public int X; public int Y; private int seen; public void See() { seen += 1; } public int Seen => seen; }
@derive(Equatable, Hashable, Clone)
public class Person
{
    static int made;
    public string Name { get; set; }
    public int? Age;
    public string? Nick;
    public Point At;
    private int[] secret = [1, 2];
    public init(string name, int? age) { Name = name; Age = age; made += 1; }
    public int Secret(int add) { secret[0] += add; return secret[0]; }
    public static int Made => made;
}
@derive(Equatable) public class Id { public long Number; public override int GetHashCode() => (int)Number; public bool Equals(Id other) => false; }
@derive(Hashable, Clone) public struct Empty { }
@derive(Equatable) public record struct Pair(int A, string B);
@derive(Clone) public class Base { protected int kept; public init(int kept) { self.kept = kept; } public int Kept => kept; }
@derive(Clone) public class Below : Base { public string Text; public init(string text) : super(text.Length) { Text = text; } public int Sum() => kept + Text.Length; }

public void Main()
{
    var p = new Point { X = 1, Y = 2 };
    var q = p.Clone();
    p.See();
    Console.WriteLine($"{p == q} {p != q} {p.Equals(q)} {p.GetHashCode() == q.GetHashCode()} {p.Seen} {q.Seen} {p.Clone().Seen}");
    q.Y = 3;
    Console.WriteLine($"{p == q} {p != q} {p.Equals(q)} {p.GetHashCode()} {p.Equals("no")}");
    let a = new Person("Ann", 30);
    let b = a.Clone();
    Console.WriteLine($"{a == b} {(object)a == (object)b} {a.Equals(b)} {a.GetHashCode() == b.GetHashCode()} {Person.Made}");
    b.Name = "Bob";
    Console.WriteLine($"{a.Name} {b.Name} {a == b} {a.Secret(5)} {b.Secret(1)}");
    let c = new Person("Ann", null) { At = new Point { X = 1 } };
    let d = new Person("Ann", null) { At = new Point { X = 1 } };
    Console.WriteLine($"{c == d} {c == a} {c.GetHashCode() == d.GetHashCode()} {c.Equals(null)}");
    let i = new Id { Number = 7L };
    let j = new Id { Number = 7L };
    Console.WriteLine($"{i == j} {i.Equals(j)} {i.Equals((object)j)} {i.GetHashCode()}");
    Console.WriteLine($"{new Empty().GetHashCode()} {new Pair(1, "b") == new Pair(1, "b")} {new Pair(1, "b") != new Pair(1, "c")}");
    let below = new Below("four").Clone();
    Console.WriteLine($"{below.Sum()} {below.Kept} {new Base(3).Clone().Kept}");
}
