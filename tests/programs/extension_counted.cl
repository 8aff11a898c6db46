// What extensions hold, return and replace is freed once: texts, arrays, objects, structs of them; exceptions on the way.
// expect: a+b a+b+c
// expect: 2 left, 1 old
// expect: x/x
// expect: empty, then k
// expect: swapped second first
error Empty : Exception { public init(string what) : super(what) { } }

class Node { public string Name; public Node? Next; public init(string name) { Name = name; } }

struct Pair { public string Left; public string[] Items; }

extension Pair
{
    public string Joined(in this) { var s = Left; foreach (var one in Items) { s = s + "+" + one; } return s; }
    public Pair With(this, string more)
    {
        let items = new string[Items.Length + 1];
        for (var i = 0; i < Items.Length; i += 1) { items[i] = Items[i]; }
        items[Items.Length] = more;
        Items = items;
        return this;
    }
    public string[] Swap(ref this, string[] items) { let old = Items; Items = items; return old; }
}

extension Node
{
    public Node Chained(string name) { let made = new Node(name); made.Next = this; return made; }
    public string Path { get => Next is Node next ? $"{Name}/{next.Name}" : Name; set { Name = value; } }
}

extension string
{
    public string Need() { if (Length == 0) { throw new Empty("empty"); } return this; }
    public void Set(ref this, string text) { this = text; }
}

void Exchange<T>(ref this T a, ref T b) { let old = a; a = b; b = old; }

int Main()
{
    var pair = new Pair { Left = "a", Items = ["b"] };
    Console.WriteLine($"{pair.Joined()} {pair.With("c").Joined()}");
    let old = pair.Swap(["x", "y"]);
    Console.WriteLine($"{pair.Items.Length} left, {old.Length} old");
    let node = new Node("n").Chained("m");
    node.Path = "x";
    if (node.Next is Node next) { next.Path = "x"; }
    Console.WriteLine(node.Path);
    var text = "";
    try { Console.WriteLine(text.Need()); }
    catch (Empty e) { Console.Write(e.Message); }
    text.Set("k");
    Console.WriteLine($", then {text.Need()}");
    var first = "first" + "";
    var second = "second" + "";
    first.Exchange(ref second);
    Console.WriteLine($"swapped {first} {second}");
    return 0;
}
