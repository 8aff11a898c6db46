// `a ??= b` is a value that is certainly there if `b` is: of a local, field, element, static and property.
// expect: made 4
// expect: 4 4
// expect: ab ab 2
// expect: leaf leaf
// expect: 5 true
// expect: 8 8 1
// expect: nobody
// expect: 3 true
namespace Nullables;

class Node
{
    public string Name;
    public Node?[] Next = new Node?[2];
    public int Asked;
    private Node? _first;
    public Node First => _first ??= new Node("leaf");
    public string? Title { get; set; }
    public int? Size { get { Asked += 1; return _size; } set => _size = value; }
    private int? _size;
    public init(string name) { Name = name; }
    public void dispose(ref this) { if (Name == "last") { Console.WriteLine("last gone"); } }
}

static Node? shared;

int Made(int n) { Console.WriteLine($"made {n}"); return n; }

Node Shared() => shared ??= new Node("s");

int? Same(int? n) => n;

public void Main()
{
    var int? kept = null;
    var int first = kept ??= Made(4);
    var int second = kept ??= Made(5);
    Console.WriteLine($"{first} {second}");
    var walk = new Node("");
    let root = walk;
    foreach (var i in 0..2) { walk = walk.Next[i] ??= new Node(i == 0 ? "a" : "b"); }
    Console.WriteLine($"{root.Next[0]?.Name}{walk.Name} {(root.Title ??= "a" + "b")} {(root.Title ??= "c").Length}");
    Console.WriteLine($"{root.First.Name} {Shared().Next[0]?.Name ?? root.First.Name}");
    let maybe = kept = null;
    let still = (kept ??= Same(5)) ?? 6;
    Console.WriteLine($"{still} {maybe == null}");
    Console.WriteLine($"{(root.Size ??= 7) + 1} {(root.Size ??= 9) + 1} {root.Asked - 1}");
    var string? name = null;
    try { Console.WriteLine((name ??= throw new FormatException("nobody")).Length); }
    catch (FormatException e) { Console.WriteLine(e.Message); }
    name ??= "abc";
    Console.WriteLine($"{name.Length} {Shared() == shared}");
    shared = null;
}
