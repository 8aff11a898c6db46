// A hole's format may stand before its width.
// expect: |    -2.5|0003  |     2.5|1,234.00   |
namespace Holes;
public int Main()
{
    Console.WriteLine($"|{-2.5:F1,8}|{3:X4,-6}|{2.5:F1, 8 }|{1234.0:N2,-11}|");
    return 0;
}
