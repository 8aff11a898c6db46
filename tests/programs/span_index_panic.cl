// An index outside a view.
// expect: 4
// exit: 101
// stderr: panic: index 3 out of bounds for length 3
namespace Spans;

int Get(Span<int> all, int at) => all[at];

public void Main()
{
    let part = [1, 2, 3, 4, 5][1..4];
    Console.WriteLine(Get(part, 2));
    Console.WriteLine(Get(part, 3));
}
