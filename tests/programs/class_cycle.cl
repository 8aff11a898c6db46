// keeps: a cycle
// Two objects that hold each other are never freed: counts see no cycles. What they do not reach is freed as ever.
// expect: left knows right knows left
// expect: gone alone
namespace Test;

class Person
{
    public string Name;
    public Person? Other;
    public init(string name) { Name = name; }
    public void dispose(ref this) { Console.WriteLine("gone " + Name); }
}

public int Main()
{
    let left = new Person("left");
    let right = new Person("right");
    left.Other = right;
    right.Other = left;
    let alone = new Person("alone");
    let other = left.Other;
    if (other != null) { Console.WriteLine($"{left.Name} knows {other.Name} knows {other.Other?.Name ?? "nobody"}"); }
    return 0;
}
