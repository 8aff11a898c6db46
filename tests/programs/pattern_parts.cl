// `var (a, b)` in a pattern names all parts at once.
// expect: 3 4
// expect: 1 2 3
// expect: up 5
// expect: Point 7 8
// expect: none
record struct Point(int X, int Y);
class Pair { public int A; public int B; public void Deconstruct(out int a, out int b) { a = A; b = B; } }

string Show((int, (int, int))? value) => value switch
{
    var (a, (b, c)) when a < 9 => $"{a} {b} {c}",
    _ => "none",
};

int Main()
{
    let t = (3, 4);
    if (t is var (x, y)) { Console.WriteLine($"{x} {y}"); }
    Console.WriteLine(Show((1, (2, 3))));

    switch (true, 5)
    {
        case (false, _): Console.WriteLine("no"); break;
        case let (up, n) when up: Console.WriteLine($"up {n}"); break;
    }
    Console.WriteLine((new Point(7, 8), "Point") switch { var (p, s) when p is var (px, _) => $"{s} {px} {p.Y}", _ => "" });
    if (new Pair { A = 1, B = 2 } is var (_, second) && second > 2) { Console.WriteLine("wrong"); }
    Console.WriteLine(Show(null));
    return 0;
}
