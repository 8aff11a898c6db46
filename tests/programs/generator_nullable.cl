// Nullable parameters of a generator: tests on them hold, they may be assigned, and they keep their objects.
// expect: 1 2 3 4 5
// expect: c b a
// expect: 7 none
namespace GeneratorNullable;

class Node
{
    public int Value;
    public Node? Left;
    public Node? Right;
    public init(int value, Node? left, Node? right) { Value = value; Left = left; Right = right; }
}

class Link { public string Name; public Link? Next; public init(string name, Link? next) { Name = name; Next = next; } }

IEnumerable<int> Walk(Node? at)
{
    if (at != null)
    {
        foreach (var x in Walk(at.Left)) { yield return x; }
        yield return at.Value;
        foreach (var x in Walk(at.Right)) { yield return x; }
    }
}

IEnumerable<string> Names(Link? at)
{
    while (at != null)
    {
        yield return at.Name;
        at = at.Next;
    }
}

IEnumerable<string> Show(int? number, string? text)
{
    if (number != null) { yield return number.ToString(); }
    yield return text ?? "none";
}

public int Main()
{
    var line = "";
    let tree = new Node(2, new Node(1, null, null), new Node(4, new Node(3, null, null), new Node(5, null, null)));
    foreach (var x in Walk(tree)) { line += $"{x} "; }
    Console.WriteLine(line.Trim());
    line = "";
    foreach (var x in Names(new Link("c", new Link("b", new Link("a", null))))) { line += $"{x} "; }
    Console.WriteLine(line.Trim());
    line = "";
    foreach (var x in Show(7, null)) { line += $"{x} "; }
    Console.WriteLine(line.Trim());
    return 0;
}
