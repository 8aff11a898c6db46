// `(a, b) = e`: the values first, then the places, whatever kind they are.
// expect: 2 3 1
// expect: at 0;at 2;
// expect: 30 10
// expect: 4 5 6
// expect: t2s1
// expect: 200
// expect: 55
// expect: 7 8
namespace Tuples;

class Pair { public int Left; public int Right { get; set; } }

static int shared;

int At(int n) { Console.Write($"at {n};"); return n; }

(int, int) Step((int, int) fib)
{
    (fib.Item1, fib.Item2) = (fib.Item2, fib.Item1 + fib.Item2);
    return fib;
}

public void Main()
{
    var a = 1;
    var b = 2;
    var c = 3;
    (a, b, c) = (b, c, a);
    Console.WriteLine($"{a} {b} {c}");
    var items = [10, 20, 30];
    (items[At(0)], items[At(2)]) = (items[2], items[0]);
    Console.WriteLine();
    Console.WriteLine($"{items[0]} {items[2]}");
    let pair = new Pair();
    (pair.Left, pair.Right, shared) = (4, 5, 6);
    Console.WriteLine($"{pair.Left} {pair.Right} {shared}");
    var s = $"s{1}";
    var t = $"t{2}";
    (s, t) = (t, s);
    Console.WriteLine(s + t);
    (_, a) = (100, 200);
    Console.WriteLine(a);
    var fib = (0, 1);
    for (var i = 0; i < 10; i += 1) { fib = Step(fib); }
    Console.WriteLine(fib.Item1);
    var x = 0L;
    var y = 0.0;
    (x, y) = (7, 8);
    Console.WriteLine($"{x} {y}");
}
