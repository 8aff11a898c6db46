// Out of bounds: message with index and length, exit 101; what was printed before stays.
// exit: 101
// stderr: index 4 out of bounds for length 4
// expect: 3
namespace Bounds;

public int Main()
{
    let cells = new int[] { 1, 2, 3, 4 };
    var at = 0;
    while (true)
    {
        if (at == 2) { Console.WriteLine(cells[at]); }
        cells[at] = 0;
        at += 1;
    }
}
