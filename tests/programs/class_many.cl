// Many objects: a heap as binary tree, made, searched, cut down and dropped; all memory comes back.
namespace Many;

public class Node
{
    public int Key; public Node Left; public Node Right; public string Label;
    public init(int key) { Key = key; Label = $"n{key}"; }
    public static Node Insert(Node at, int key)
    {
        if (at == null) { return new Node(key); }
        if (key < at.Key) { at.Left = Insert(at.Left, key); }
        else if (key > at.Key) { at.Right = Insert(at.Right, key); }
        return at;
    }
    public int Count() => 1 + (Left == null ? 0 : Left.Count()) + (Right == null ? 0 : Right.Count());
    public long Sum() { var s = (long)Key; if (Left != null) { s += Left.Sum(); } if (Right != null) { s += Right.Sum(); } return s; }
    public Node Find(int key)
    {
        var at = this;
        while (at != null && at.Key != key) { at = key < at.Key ? at.Left : at.Right; }
        return at;
    }
}

public void Main()
{
    var root = new Node(500000);
    var seed = 12345u;
    for (var i = 0; i < 20000; i += 1) { seed = seed * 1664525u + 1013904223u; Node.Insert(root, (int)(seed >> 12)); }
    let count = root.Count();
    Console.WriteLine($"{count} {root.Sum()}");
    let found = root.Find((int)(seed >> 12));
    Console.WriteLine($"{found != null} {root.Find(-1) == null} {found.Label.Length > 1}");
    root = root.Left;
    Console.WriteLine($"{root.Count() < count} {found.Key >= 0}");
}
// expect: 19817 10349710459
// expect: true true true
// expect: true true
