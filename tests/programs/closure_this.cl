// Lambdas in methods: an object is captured as the reference it is, a struct as a copy.
// expect: 1 2 3
// expect: 3
// expect: 5 7
// expect: 5
// expect: hi Ann
// expect: 40
// expect: 8
namespace ClosureThis;

public class Counter
{
    private int count;
    public int Count { get { return count; } }
    public Func<int> Next() => () => { count += 1; return count; };
    public Func<int> Later()
    {
        function int Step() { count += 5; return this.count; }
        return Step;
    }
}

public struct Point
{
    public int X;
    public Func<int, int> Mover() => by => { X += by; return X; };
}

public class Person
{
    public string Name;
    public init(string name) { Name = name; }
    public Func<string, string> Greeter() => word => word + " " + Name;
}

public class Tree
{
    public Func<int, int> Rule;
    public int Value;
    public init(int value) { Value = value; Rule = x => x * 10; }
    public int Run() => Rule(Value);
}

public void Main()
{
    let counter = new Counter();
    let next = counter.Next();
    Console.WriteLine($"{next()} {next()} {counter.Next()()}");
    Console.WriteLine($"{counter.Count}");
    let p = new Point { X = 3 };
    let move = p.Mover();
    Console.WriteLine($"{move(2)} {move(2)}");
    Console.WriteLine($"{p.X + 2}");
    let greet = new Person("Ann").Greeter();
    Console.WriteLine(greet("hi"));
    Console.WriteLine($"{new Tree(4).Run()}");
    Console.WriteLine($"{counter.Later()()}");
}
