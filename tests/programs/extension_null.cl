// Extensions behind `?.`, in chains, on nullable values known to be there, and of nullable types.
// expect: 6 0
// expect: 3!? none
// expect: 10
// expect: 7 9
// expect: touched 1
struct Point { public int X; }

class Log { public int Count; }

extension Point
{
    public int Twice() => X * 2;
    public string Text => $"{X}";
}

extension string { public string Marked(string mark) => this + mark; }

extension Log { public void Touch() { Count += 1; } }

extension<T> T? where T : struct
{
    public T Or(T other) => HasValue ? Value : other;
}

int Main()
{
    let some: Point? = new Point { X = 3 };
    let none: Point? = null;
    Console.WriteLine($"{some?.Twice() ?? 0} {none?.Twice() ?? 0}");
    Console.WriteLine($"{some?.Text.Marked("!").Marked("?") ?? "none"} {none?.Text.Marked("!") ?? "none"}");
    if (some != null) { Console.WriteLine(some.Twice() + 4); }
    let number: int? = 7;
    let nothing: int? = null;
    Console.WriteLine($"{number.Or(9)} {nothing.Or(9)}");
    let log = new Log();
    let there: Log? = log;
    let missing: Log? = null;
    there?.Touch();
    missing?.Touch();
    Console.WriteLine($"touched {log.Count}");
    return 0;
}
