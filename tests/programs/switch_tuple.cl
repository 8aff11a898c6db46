// A switch may be about several values: they are one tuple.
// expect: both zero
// expect: x only 3
// expect: stop at go
// expect: 5 7
// expect: else
enum Light { Stop, Go }

string Where(int x, int y)
{
    switch (x, y)
    {
        case (0, 0): return "both zero";
        case (var a, 0) when a > 0: return $"x only {a}";
        case (5, var b): return $"5 {b}";
        default: return "else";
    }
}

int Main()
{
    Console.WriteLine(Where(0, 0));
    Console.WriteLine(Where(3, 0));
    switch (Light.Stop, "go", 1 + 2)
    {
        case (Light.Go, _, _): Console.WriteLine("go"); break;
        case (Light.Stop, var word, > 2): Console.WriteLine($"stop at {word}"); break;
    }
    Console.WriteLine(Where(5, 7));
    Console.WriteLine(Where(6, 7));
    return 0;
}
