// Chains with `?.` as arguments of overloaded and generic functions, in tuples, arrays and patterns; own members named `Value`.
// expect: null no number
// expect: s 3
// expect: true false
// expect: nothing
// expect: seven 7
// expect: 9 7
namespace NullableChainArguments;

public class Node { public string? Text; public int Value; public Node? Next { get; set; } public bool HasValue => Value > 0; }
public string Show(string? s) => s ?? "null";
public string Show(int? n) => n == null ? "no number" : $"{n ?? 0}";
public bool Missing<T>(T? x) where T : class => x == null;

public void Main()
{
    var none: Node? = null;
    let node: Node? = new Node { Text = "s", Value = 3, Next = new Node { Value = 7 } };
    if (node == null) { return; }
    Console.WriteLine($"{Show(none?.Text)} {Show(none?.Value)}");
    Console.WriteLine($"{Show(node.Next == null ? none?.Text : node.Text)} {Show(node.Value)}");
    Console.WriteLine($"{Missing(none?.Next)} {Missing(node.Next)}");
    switch (none?.Value) { case null: Console.WriteLine("nothing"); case 3: Console.WriteLine("three"); }
    let pair = (node.Next?.Value, none?.Text);
    if (pair.Item1 is int seven && pair.Item2 is null) { Console.WriteLine($"seven {seven}"); }
    let next = node.Next;
    if (next != null) { next.Value += 2; }
    let values = new int?[] { next?.Value, none?.Value };
    Console.WriteLine($"{values[0] ?? 0} {values[1] ?? 7}");
}
