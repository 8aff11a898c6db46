// A part that ends before it starts; nobody catches.
// expect: 3
// expect: 0
// exit: 134
// stderr: unhandled exception: Std::ArgumentOutOfRangeException: slice start 3 is behind its end 2 (length 4)
namespace Spans;

int Part(int[] all, int from, int to) => all[from..to].Length;

public void Main()
{
    Console.WriteLine(Part([1, 2, 3, 4], 1, 4));
    Console.WriteLine(Part([1, 2, 3, 4], 4, 4));
    Console.WriteLine(Part([1, 2, 3, 4], 3, 2));
}
