// Labels and jumps within a function.
// expect: 0 1 2 3 4
// expect: found 3 4
namespace Jumps;

void Count()
{
    var n = 0;
again:
    Console.Write(n);
    n += 1;
    if (n < 5)
    {
        Console.Write(" ");
        goto again;
    }
    Console.WriteLine();
}

void Search(int product)
{
    var a = 1;
    var b = 1;
    for (a = 1; a < 10; a += 1)
    {
        for (b = 1; b < 10; b += 1)
        {
            if (a * b == product && a > 2) { goto found; }
        }
    }
    Console.WriteLine("nothing");
    return;
found:
    Console.WriteLine($"found {a} {b}");
}

public void Main()
{
    Count();
    Search(12);
}
