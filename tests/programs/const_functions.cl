// const fn and constexpr: in constants, at run time, recursive, with locals and conditions; in generic arguments.
// expect: 28 27
// expect: 55 120
// expect: 16
// expect: 7
// expect: 9
// expect: big small
namespace ConstFunctions;

constexpr int Cube(int x) { return x * x * x; }
const fn Square(int x) -> int { return x * x; }
constexpr int Fib(int n) { return n < 2 ? n : Fib(n - 1) + Fib(n - 2); }
constexpr long Fact(long n) { if (n <= 1) { return 1; } let rest = Fact(n - 1); return n * rest; }
constexpr int Max(int a, int b) { return a > b ? a : b; }
constexpr string Size(int n) { return n > 10 ? "big" : "small"; }

public const int Limit = Cube(3) + 1;
public const int F10 = Fib(10);
public const long Five = Fact(5);
public const int Most = Max(Max(3, 7), Square(2));
public const string Word = Size(F10);
public const int Nine = Square(3);
public struct Buffer<const N: int> { public static int Room() => N; }

public void Main()
{
    Console.WriteLine($"{Limit} {Cube(3)}");
    Console.WriteLine($"{F10} {Five}");
    Console.WriteLine($"{Square(4)}");
    Console.WriteLine($"{Most}");
    Console.WriteLine($"{Buffer<Nine>.Room()}");
    Console.WriteLine($"{Word} {Size(1)}");
}
