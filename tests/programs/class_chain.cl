// A chain of a million objects goes when its head goes, on the program's ordinary stack, also through other classes and types.
// expect: 1000000 499999500000
// expect: 500000
// expect: 300000
namespace Chains;

public class Node { public string Name = "n" + "1"; public Node Next; public int V; }

public interface IStep { int Value { get; } }
public class End : IStep { public int Value => 0; }
public class Step : IStep { public IStep Next; public int Value { get; init; } public init(IStep next) { Next = next; Value = 1; } }

public abstract class Item { public Item Other; }
public class Last : Item { public string[] Names = ["a" + "b"]; }
public class Plain : Item { }

public void Main()
{
    var head = new Node();
    for (var i = 1; i < 1000000; i += 1) { let n = new Node { V = i }; n.Next = head; head = n; }
    var sum = 0L;
    var count = 0;
    var at = head;
    while (at != null) { sum += (long)at.V; count += 1; at = at.Next; }
    Console.WriteLine($"{count} {sum}");

    IStep step = new End();
    for (var i = 0; i < 500000; i += 1) { step = new Step(step); }
    var steps = 0;
    var one = step;
    while (one is Step s) { steps += s.Value; one = s.Next; }
    Console.WriteLine($"{steps}");

    Item item = new Last();
    for (var i = 0; i < 300000; i += 1) { let next = new Plain(); next.Other = item; item = next; }
    var items = 0;
    while (item.Other != null) { items += 1; item = item.Other; }
    Console.WriteLine($"{items}");
}
