// Linked structures: lists, trees, a stack, removal, sharing, all freed.
namespace Lists;

public class Node { public int Value; public Node Next; public init(int v) { Value = v; } }

public class Stack
{
    Node top;
    public int Count { get; private set; }
    public void Push(int v) { let n = new Node(v); n.Next = top; top = n; Count++; }
    public int Pop() { let v = top.Value; top = top.Next; Count--; return v; }
    public void Reverse()
    {
        var rest = top;
        var done = rest;
        if (Count == 0) { return; }
        rest = rest.Next;
        for (var i = 1; i < Count; i += 1)
        {
            let next = rest.Next;
            rest.Next = done;
            if (i == 1) { done.Next = new Stack().top; }
            done = rest;
            rest = next;
        }
        top = done;
    }
    public int Sum() { var t = 0; var n = top; while (n != null) { t += n.Value; n = n.Next; } return t; }
}

public class Tree
{
    public int Key; Tree left; Tree right;
    public init(int key) { Key = key; }
    public void Add(int k)
    {
        if (k < Key) { if (left == null) { left = new Tree(k); } else { left.Add(k); } }
        else if (right == null) { right = new Tree(k); }
        else { right.Add(k); }
    }
    public int Depth() => 1 + Larger(left == null ? 0 : left.Depth(), right == null ? 0 : right.Depth());
    static int Larger(int a, int b) => a > b ? a : b;
    public void Walk(ref string into) { if (left != null) { left.Walk(ref into); } into += $"{Key} "; if (right != null) { right.Walk(ref into); } }
}

public void Main()
{
    let s = new Stack();
    for (var i = 1; i <= 10; i += 1) { s.Push(i); }
    Console.WriteLine($"{s.Count} {s.Sum()} {s.Pop()} {s.Pop()}");
    s.Reverse();
    Console.WriteLine($"{s.Count} {s.Sum()} {s.Pop()} {s.Pop()} {s.Sum()}");
    let t = new Tree(50);
    var k = 7;
    for (var i = 0; i < 12; i += 1) { k = k * 31 % 101; t.Add(k); }
    var text = "";
    t.Walk(ref text);
    Console.WriteLine($"{text}{t.Depth()}");
}
// expect: 10 55 10 9
// expect: 8 36 1 2 33
// expect: 11 15 35 38 41 50 50 57 59 61 67 73 75 5
