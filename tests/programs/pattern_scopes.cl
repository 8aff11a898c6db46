// Where the names of patterns have values: behind `&&`, in the branch, after an early return.
// expect: a1a1none
// expect: 7
// expect: 6 2 -3 0
// expect: 4
// expect: 3x4
namespace Patterns;

string First(string? text)
{
    if (text is not string known) { return "none"; }
    return known + known;
}

int Sum(int?[] all)
{
    var sum = 0;
    foreach (var one in all)
    {
        if (!(one is int n && n > 1)) { continue; }
        sum += n;
    }
    return sum;
}

int Take(int? a, int? b)
{
    if (a is int x && b is int y) { return x * y; }
    if (a is int z) { return z; }
    return b is int w ? -w : 0;
}

int Count(int? limit)
{
    var n = 0;
    while (limit is int top && n < top) { n += 1; }
    return n;
}

public void Main()
{
    Console.WriteLine(First($"a{1}") + First(null));
    Console.WriteLine(Sum([1, 2, null, 5]));
    Console.WriteLine($"{Take(2, 3)} {Take(2, null)} {Take(null, 3)} {Take(null, null)}");
    Console.WriteLine(Count(4) + Count(null));
    let t = (3, $"x{4}");
    var shown = t is (var n2, { Length: 2 } s) ? $"{n2}{s}" : "no";
    Console.WriteLine(shown);
}
