// Local functions: recursion by pairs, captures, generics, defaults, by reference, in methods and generators.
// expect: 120
// expect: true false
// expect: 11 12 13
// expect: 5 hi
// expect: 30
// expect: 3 6
// expect: [a][b]
// expect: 7 8
// expect: 2 4 6 
// expect: 42
namespace Loc;
class Acc { public int Total; public int AddAll(int[] v) { function void One(int x) { Total += x; } foreach (var x in v) One(x); return Total; } }
int Apply(fn(int) -> int f, int v) => f(v);
IEnumerable<int> Evens(int n) { for (var i = 1; i <= n; i++) { function int Twice(int q) => q * 2; yield return Twice(i); } }
public int Main()
{
    function long Fact(int n) { return n <= 1 ? 1L : n * Fact(n - 1); }
    Console.WriteLine(Fact(5));
    function bool Even(int n) => n == 0 ? true : Odd(n - 1);
    function bool Odd(int n) => n == 0 ? false : Even(n - 1);
    Console.WriteLine($"{Even(10)} {Odd(10)}");
    var start = 10;
    function int Add(int k) { return start + k; }
    Console.Write($"{Add(1)} ");
    let f = Add;
    Console.WriteLine($"{f(2)} {Apply(Add, 3)}");
    function T Id<T>(T v) => v;
    Console.WriteLine($"{Id(5)} {Id("hi")}");
    Console.WriteLine(new Acc().AddAll([5, 10, 15]));
    function int Sum(int a, int b = 2) { return a + b; }
    Console.WriteLine($"{Sum(1)} {Sum(b: 4, a: 2)}");
    function void Show(string s) { Console.Write($"[{s}]"); }
    Show("a"); Show("b"); Console.WriteLine();
    function void Two(ref int a, out int b) { a += 1; b = a + 1; }
    var q = 6;
    Two(ref q, out var w);
    Console.WriteLine($"{q} {w}");
    foreach (var e in Evens(3)) Console.Write($"{e} ");
    Console.WriteLine();
    Console.WriteLine(Later());
    function int Later() => 42;
    return 0;
}
