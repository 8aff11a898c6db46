// Memory on the stack: zeroed, as long as the function runs.
// expect: 1060
// expect: 3 60
// expect: 1
// expect: 1
// expect: 1
// expect: 0
namespace Spans;

struct Cell { public long Key; public bool Used; }

long Primes(int limit)
{
    let crossed = Span<bool>.StackAlloc(limit + 1);
    var sum = 0L;
    for (var n = 2; n <= limit; n += 1)
    {
        if (crossed[n]) { continue; }
        sum += (long)n;
        for (var m = n * 2; m <= limit; m += n) { crossed[m] = true; }
    }
    return sum;
}

void Work(Span<Cell> cells)
{
    for (var i = 0; i < cells.Length; i += 2) { cells[i].Key = (long)i * 10L; cells[i].Used = true; }
}

public void Main()
{
    Console.WriteLine(Primes(100));
    let cells = Span<Cell>.StackAlloc(5);
    Work(cells);
    var used = 0;
    var keys = 0L;
    foreach (var cell in cells) { if (cell.Used) { used += 1; keys += cell.Key; } }
    Console.WriteLine($"{used} {keys}");
    for (var i = 0; i < 3; i += 1)
    {
        let fresh = Span<int>.StackAlloc(1000);
        fresh[999] += 1;
        Console.WriteLine(fresh[999]);
    }
    Console.WriteLine(Span<byte>.StackAlloc(0).Length);
}
