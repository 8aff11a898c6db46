// A view of the stack cannot have a negative length, and not a huge one.
// expect: 4
// exit: 101
// stderr: panic: array length 2000000000 is too large
// stderr:    at Spans::Room (panic_stack_alloc.cl:8)
namespace Spans;

int Room(int count) => Span<int>.StackAlloc(count).Length;

public void Main()
{
    Console.WriteLine(Room(4));
    Console.WriteLine(Room(2000000000));
}
