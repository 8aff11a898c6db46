// The smallest program with a call worth a tracepoint.
namespace Sample;

public int Add(int a, int b)
{
    return a + b;
}

public int Main()
{
    var total = 0;
    for (var i = 0; i < 10; i += 1)
    {
        total = Add(total, i);
    }
    Console.WriteLine(total);
    return total == 45 ? 0 : 1;
}
