// options: auto_trace line_marks virtual_clock
namespace Demo;

public static int Fib(int n)
{
    if (n < 2) { return n; }
    return Fib(n - 1) + Fib(n - 2);
}

public static int Main()
{
    return Fib(10);
}
