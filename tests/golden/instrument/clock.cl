// options: virtual_clock
namespace Demo;

public static int Main()
{
    var n = 3;
    while (n > 0) { n -= 1; }
    Console.WriteLine("done");
    return n;
}
