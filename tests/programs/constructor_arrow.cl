// The body of a constructor or destructor may be an expression, an assignment for example.
// expect: 3 7 10
// expect: made b
// expect: gone b
struct Meter { public int Length; public init(int length) => Length = length; public init(Meter a, Meter b) : self(a.Length + b.Length) => Length += 0; }
class Log
{
    private readonly string _name;
    public init(string name) => _name = name;
    public init() : self("b") => Console.WriteLine($"made {_name}");
    public void dispose(ref this) => Console.WriteLine($"gone {_name}");
}
class Pair { public int A; public int B; public init(int a, int b) => (A, B) = (a, b); }

int Main()
{
    let pair = new Pair(3, 7);
    Console.WriteLine($"{pair.A} {new Meter(7).Length} {new Meter(new Meter(4), new Meter(6)).Length}");
    let log = new Log();
    return 0;
}
