// Extensions and functions as values: methods as values, lambdas and local functions inside, calls in lambdas.
// expect: 5 25
// expect: 13
// expect: 7 10
// expect: x1 x2
// expect: 3
// expect: 30
struct Point { public int X; public int Y; }

class Names
{
    public string[] All;
    public init(string[] all) { All = all; }
}

extension Point
{
    public int Sum() => X + Y;
    public int Scaled(int by) => Sum() * by;
    public fn(int) -> int Adder() => (int n) => n + Sum();
    public int Local(int n)
    {
        function int Add(int more) => Sum() + more + n;
        return Add(1) + Add(2);
    }
}

extension Names
{
    public string Numbered(string mark)
    {
        var text = "";
        var number = 0;
        let add = (int n) => $"{mark}{n}";
        foreach (var one in All) { number += 1; text = text == "" ? add(number) : text + " " + add(number); }
        return text;
    }
    public fn() -> int Counter() => () => Size;
    public int Size => (int)All.Length;
}

int Thrice(this int n) => n * 3;
int Apply(fn(int) -> int f, int n) => f(n);

int Main()
{
    let p = new Point { X = 2, Y = 3 };
    let sum: fn() -> int = p.Sum;
    let scaled: fn(int) -> int = p.Scaled;
    Console.WriteLine($"{sum()} {scaled(5)}");
    Console.WriteLine(p.Local(0) + 0);
    let add = p.Adder();
    Console.WriteLine($"{add(2)} {Apply(p.Scaled, 2)}");
    let names = new Names(["a", "b"]);
    Console.WriteLine(names.Numbered("x"));
    let count = new Names(["a", "b", "c"]).Counter();
    Console.WriteLine(count());
    let f = () => p.Sum() * 2;
    Console.WriteLine(Apply(Thrice, f()));
    return 0;
}
