// A part that is longer than what is left; nobody catches.
// expect: 2
// exit: 134
// stderr: unhandled exception: Std::ArgumentOutOfRangeException: slice end 6 out of bounds for length 4
namespace Spans;

public void Main()
{
    let all = Span<int>.FromArray([1, 2, 3, 4]);
    Console.WriteLine(all.Slice(2, 2).Length);
    Console.WriteLine(all.Slice(3, 3).Length);
}
