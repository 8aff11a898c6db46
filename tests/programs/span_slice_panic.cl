// A part that ends before it starts.
// expect: 3
// expect: 0
// exit: 101
// stderr: panic: slice bound 3 out of bounds for length 2
namespace Spans;

int Part(int[] all, int from, int to) => all[from..to].Length;

public void Main()
{
    Console.WriteLine(Part([1, 2, 3, 4], 1, 4));
    Console.WriteLine(Part([1, 2, 3, 4], 4, 4));
    Console.WriteLine(Part([1, 2, 3, 4], 3, 2));
}
