// What local functions capture: parameters, this, loop variables, each other's captures, in lambdas and generics.
// expect: 6
// expect: 0-a 1-b
// expect: 22
// expect: 5 10
// expect: 3:x
// expect: 31
// expect: 7
// expect: 15
namespace LocalFunctionCaptures;

public int Sum(int[] items, int scale)
{
    function int At(int i) { return items[i] * scale; }
    function int From(int i) { return i == items.Length ? 0 : At(i) + From(i + 1); }
    return From(0);
}

public string Pair<T>(T value, string text)
{
    function string Show(int n) { return $"{n}:{text}"; }
    function T Keep() { return value; }
    let kept = Keep();
    return Show(3);
}

public class Account
{
    private int cents;
    public init(int cents) { self.cents = cents; }
    public int Grow(int by)
    {
        function void Add() { cents += by; }
        Add();
        Add();
        return cents;
    }
}

public void Main()
{
    Console.WriteLine($"{Sum([1, 2], 2)}");
    var line = "";
    var i = 0;
    foreach (var s in ["a", "b"])
    {
        function string Both() { return $"{i}-{s} "; }
        line += Both();
        i += 1;
    }
    Console.WriteLine(line.Trim());
    let bottom = 20;
    let f = (int x) => { function int Add() { return bottom + x; } return Add(); };
    Console.WriteLine($"{f(2)}");
    var n = 5;
    function int Now() { return n; }
    let before = Now();
    n = 10;
    Console.WriteLine($"{before} {Now()}");
    Console.WriteLine(Pair(1.5, "x"));
    Console.WriteLine($"{new Account(1).Grow(15)}");
    function int Deep(int a)
    {
        function int Deeper(int b) { return a + b + n - 10; }
        return Deeper(4);
    }
    Console.WriteLine($"{Deep(3)}");
    function int Count(int k) { let step = () => k + n; return k == 0 ? step() : Count(k - 1) + 1; }
    Console.WriteLine($"{Count(5)}");
}
