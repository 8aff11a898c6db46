// Literals that only a wider type holds, in sums whose result fits.
// expect: 0 5 1 4294967296
namespace WideParts;

public int Main()
{
    let long none = 1 / (65536 * 65536);
    let long rest = 5 % (65536 * 65536);
    let long one = (65536 * 65536) / (65536 * 65536);
    let long wide = 65536 * 65536;
    Console.WriteLine($"{none} {rest} {one} {wide}");
    return 0;
}
