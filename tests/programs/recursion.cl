// Direct and mutual recursion.
// expect: 3628800 9 true false
// expect: 125
// expect: 1,2,4,8,5
namespace Recursion;

long Factorial(int n) => n < 2 ? 1L : (long)n * Factorial(n - 1);

int Ackermann(int m, int n)
{
    if (m == 0) { return n + 1; }
    if (n == 0) { return Ackermann(m - 1, 1); }
    return Ackermann(m - 1, Ackermann(m, n - 1));
}

bool IsEven(int n) => n == 0 ? true : IsOdd(n - 1);
bool IsOdd(int n) => n == 0 ? false : IsEven(n - 1);

string Chain(int n, int left)
{
    let text = $"{n}";
    if (left == 0) { return text; }
    return text + "," + Chain(n * 2 % 11, left - 1);
}

public void Main()
{
    Console.WriteLine($"{Factorial(10)} {Ackermann(2, 3)} {IsEven(1000)} {IsEven(7)}");
    Console.WriteLine(Ackermann(3, 4));
    Console.WriteLine(Chain(1, 4));
}
