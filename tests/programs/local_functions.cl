// Local functions: any order, captured variables, recursion, generics, as values.
// expect: 13
// expect: 15
// expect: 120
// expect: true false
// expect: 5 five
// expect: 107
// expect: 1 1
// expect: 42
// expect: 11 21
// expect: 6
// expect: ok
namespace LocalFunctions;

public struct Box
{
    public int Base;
    public int Sum(int n)
    {
        function int Add(int k) { return k <= 0 ? Base : Base + Add(k - 1); }
        return Add(n);
    }
}

public T Outer<T>(T value)
{
    function T Inner(T other) { return value > other ? value : other; }
    return Inner(default(T));
}

public void Main()
{
    var baseValue = 10;
    Console.WriteLine($"{Add(3)}");
    baseValue = 12;
    Console.WriteLine($"{Add(3)}");
    function int Add(int k) { return baseValue + k; }
    function int Factorial(int n) { return n <= 1 ? 1 : n * Factorial(n - 1); }
    Console.WriteLine($"{Factorial(5)}");
    function bool Even(int n) { return n == 0 ? true : Odd(n - 1); }
    function bool Odd(int n) { return n == 0 ? false : Even(n - 1); }
    Console.WriteLine($"{Even(10)} {Even(7)}");
    function T Same<T>(T x) { return x; }
    Console.WriteLine($"{Same(5)} {Same("five")}");
    let value: Func<int, int> = Add;
    baseValue = 100;
    Console.WriteLine($"{value(-5) + Add(0)}");
    var calls = 0;
    function int Count() { calls += 1; return calls; }
    Console.WriteLine($"{Count()} {Count()}");
    Console.WriteLine($"{Outer(42)}");
    let fs = new Func<int, int>[2];
    for (var i = 0; i < 2; i += 1)
    {
        let step = i * 10 + 10;
        function int Up(int x) { return Down(x) + step; }
        function int Down(int x) { return x; }
        fs[i] = Up;
    }
    Console.WriteLine($"{fs[0](1)} {fs[1](1)}");
    Console.WriteLine($"{new Box { Base = 2 }.Sum(2)}");
    function void Unused() { Console.WriteLine(calls.ToString()); }
    let say = () => Told("ok");
    function void Told(string s) { Console.WriteLine(s); }
    say();
}
