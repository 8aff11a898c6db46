// `self` is an ordinary name outside constructors: of variables, parameters, what lambdas take.
// keeps: a closure that is in the array it took
// expect: 12586269025
// expect: 7 5 own
namespace Names;

public class Thing
{
    public int Size;
    public string Name;
    public init(int size) { self.Size = size; self.Name = "own"; }
    public int Plus(int self) { let add = (int n) => n + self + this.Size; return add(1); }
}

public fn(int) -> long Memo(fn(fn(int) -> long, int) -> long step)
{
    let known = new long?[100];
    let self = new Func<int, long>[1];
    self[0] = x =>
    {
        if (known[x] is { } found) { return found; }
        let made = step(self[0], x);
        known[x] = made;
        return made;
    };
    return self[0];
}

public int Main()
{
    Console.WriteLine(Memo((self, n) => n < 2 ? (long)n : self(n - 1) + self(n - 2))(50));
    let thing = new Thing(4);
    var self = 3;
    let later = () => self + 2;
    self = thing.Plus(2);
    Console.WriteLine($"{self} {later()} {thing.Name}");
    return 0;
}
