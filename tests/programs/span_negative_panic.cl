// A negative index into a view that is only read.
// expect: 105
// exit: 101
// stderr: panic: index -1 out of bounds for length 2
namespace Spans;

int Get(ReadOnlySpan<byte> all, int at) => (int)all[at];

public void Main()
{
    Console.WriteLine(Get("hi", 1));
    Console.WriteLine(Get("hi", -1));
}
