// `x.Value` is a copy, as in C#: also where `x` is known to have a value. `x` itself then is the value.
// expect: 4 5 4 5
// expect: 10 10 11 12
// expect: 8 7
struct Point
{
    public int X;
    public void Move(int by) { X += by; }
    public int Next() { X += 1; return X; }
}

class Holder { public Point? At; }

Point? Made(int x) => x > 0 ? new Point { X = x } : null;

int Main()
{
    var p = Made(4);
    if (p != null)
    {
        p.Value.Move(3); Console.Write($"{p.Value.X} {p.Value.Next()} {p.X} ");
        p.Move(1); Console.WriteLine(p.X);
    }
    let held = new Holder { At = Made(10) };
    held.At.Value.Move(1); Console.Write($"{held.At.Value.X} ");
    held.At?.Move(2); Console.Write($"{held.At.Value.X} ");
    var (int, Point)? pair = (1, new Point { X = 10 });
    pair.Value.Item2.Move(5); Console.Write($"{pair.Value.Item2.Next()} ");
    pair.Item2.Move(2); Console.WriteLine(pair.Item2.X);
    var q = Made(7);
    if (!q.HasValue) { return 1; }
    let next = () => q.Value.Next();
    Console.WriteLine($"{next()} {q.X}");
    return 0;
}
