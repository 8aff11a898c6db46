// A test of what `?.` gave tells that what it was asked of is there.
// expect: 3 2 none
// expect: ann 5 9
// expect: 4 7 0
class Node
{
    public int Value;
    public Node? Next;
    public string Name = "";
    public bool Flag = true;
    public int[] Items = [7];
    public Node? Find() => Next;
}

Node? Middle(Node? head)
{
    var slow = head; var fast = head;
    while (fast?.Next != null) { fast = fast.Next?.Next; slow = slow?.Next; }
    return slow;
}

string Name(Node? one)
{
    if (one?.Name == "ann" && one.Flag) { return one.Name; }
    if (null == one?.Find()?.Next) { return "none"; }
    return $"{one.Value}";
}

int Count(Node? one)
{
    if (one?.Value is > 4 and < 9) { return one.Value; }
    if (one?.Flag == true && one.Value > 8) { return one.Value; }
    if (one?.Value is null) { return 0; }
    return 1 == one?.Value ? one.Value : one?.Items[0] is not null ? one.Items[0] : 0;
}

int Main()
{
    var head = new Node { Value = 1 };
    foreach (var value in 2..5) { head = new Node { Value = value, Next = head }; }
    Console.WriteLine($"{head.Next?.Value} {Middle(head)?.Value} {Name(new Node { Name = "bob" })}");
    Console.WriteLine($"{Name(new Node { Name = "ann" })} {Count(new Node { Value = 5 })} {Count(new Node { Value = 9 })}");
    Console.WriteLine($"{Name(head)} {Count(new Node())} {Count(null)}");
    return 0;
}
