// Generic enums with data: options and results.
// expect: 2
// expect: -1
// expect: s1
// expect: none
// expect: 4
// expect: 8 at divide 8
namespace Enums;

enum Option<T> { None, Some { T Value; } }
enum Result<T, E> { Good { T Value; }, Bad { E Error; string Place; } }

Option<int> Find(int[] all, int wanted)
{
    for (var i = 0; i < (int)all.Length; i += 1)
    {
        if (all[i] == wanted) { return Option<int>.Some { Value = i }; }
    }
    return Option<int>.None;
}

T Or<T>(Option<T> option, T other)
{
    if (option is Option<T>.Some { Value: var value }) { return value; }
    return other;
}

Result<string, int> Divide(int a, int b)
{
    if (b == 0) { return Result<string, int>.Bad { Error = a, Place = $"divide {a}" }; }
    return Result<string, int>.Good { Value = $"{a / b}" };
}

public void Main()
{
    Console.WriteLine(Or(Find([4, 5, 6], 6), -1));
    Console.WriteLine(Or(Find([4, 5, 6], 7), -1));
    Console.WriteLine(Or(Option<string>.Some { Value = $"s{1}" }, "none"));
    Console.WriteLine(Or(Option<string>.None, "none"));
    foreach (var b in [2, 0])
    {
        switch (Divide(8, b))
        {
            case Result<string, int>.Good g: Console.WriteLine(g.Value); break;
            case Result<string, int>.Bad(var error, var place): Console.WriteLine($"{error} at {place}"); break;
        }
    }
}
