// Overloads, defaults and named arguments of extensions; statics that call each other; use in initialisers.
// expect: int 1, long 2, text x
// expect: 1-2 1-5 7-2
// expect: static 3 4
// expect: 42 8
// expect: got 9
struct Unit { public int N; }

extension Unit
{
    public string Of(int n) => $"int {n}";
    public string Of(long n) => $"long {n}";
    public string Of(string s) => $"text {s}";
    public string Range(int from = 1, int to = 2) => $"{from}-{to}";
    public static string Show(int n) => $"static {n} {Next(n)}";
    static int Next(int n) => n + 1;
    public bool TryGet(out int value) { value = N; return true; }
}

extension int { public int Doubled() => this * 2; }

static class Settings { public static int Start = 21.Doubled(); }

static int Width = 4.Doubled();

int Main()
{
    let u = new Unit { N = 9 };
    Console.WriteLine($"{u.Of(1)}, {u.Of(2L)}, {u.Of("x")}");
    Console.WriteLine($"{u.Range()} {u.Range(to: 5)} {u.Range(from: 7)}");
    Console.WriteLine(Unit.Show(3));
    Console.WriteLine($"{Settings.Start} {Width}");
    if (u.TryGet(out var value)) { Console.WriteLine($"got {value}"); }
    return 0;
}
