// Nullable references: a linked list, a tree, identity.
// expect: 10
// expect: 3
// expect: -1
// expect: true
// expect: second2
// expect: none
// expect: 1;3;4;5;8;9;
// expect: true
// expect: 70
// expect: 71
namespace Nullables;

class Node
{
    public int Value;
    public Node? Next;
    public string? Label;
    public init(int value, Node? next) { Value = value; Next = next; }
    public int Sum() => Value + (Next?.Sum() ?? 0);
}

class Tree
{
    public int Key;
    public Tree? Left;
    public Tree? Right;
    public init(int key) { Key = key; }
    public void Insert(int key)
    {
        if (key < Key)
        {
            let left = Left;
            if (left == null) { Left = new Tree(key); } else { left.Insert(key); }
        }
        else
        {
            if (Right is Tree right) { right.Insert(key); } else { Right = new Tree(key); }
        }
    }
    public void Print() { Left?.Print(); Console.Write($"{Key};"); Right?.Print(); }
}

Node? Find(Node? list, int value)
{
    var at = list;
    while (at != null && at.Value != value) { at = at.Next; }
    return at;
}

public void Main()
{
    Node? list = null;
    for (var i = 4; i > 0; i -= 1) { list = new Node(i, list); }
    Console.WriteLine(list?.Sum() ?? 0);
    Console.WriteLine(Find(list, 3)?.Value ?? -1);
    Console.WriteLine(Find(list, 9)?.Value ?? -1);
    Console.WriteLine(Find(list, 1) == list);
    let second = list?.Next;
    second?.Label = $"second{2}";
    Console.WriteLine(list?.Next?.Label ?? "none");
    Console.WriteLine(list?.Label ?? "none");
    var tree = new Tree(5);
    foreach (var key in [3, 8, 1, 4, 9]) { tree.Insert(key); }
    tree.Print();
    Console.WriteLine();
    Node? gone = list;
    gone = null;
    Console.WriteLine(gone is null && list is not null);
    var made = gone ?? new Node(70, null);
    Console.WriteLine(made.Value);
    gone ??= new Node(71, null);
    Console.WriteLine(gone.Value);
}
