// @trace and @cost change nothing that a program prints.
// expect: 6 24
namespace Traced;

@trace
int Sum(int n) => n == 0 ? 0 : n + Sum(n - 1);

@trace("product", level = Debug) @cost(cpu = 40us, mem = 4096)
int Product(int n) => n == 0 ? 1 : n * Product(n - 1);

public void Main()
{
    Console.WriteLine($"{Sum(3)} {Product(4)}");
}
