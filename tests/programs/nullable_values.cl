// HasValue, Value, defaults, and what a nullable value looks like as text.
// expect: false
// expect: true 3
// expect: false false
// expect: 2
// expect: [3] [] [1]
// expect: x3y
// expect: q 2.5 false
// expect: false, but there
// expect: 3
namespace Nullables;

struct Point { public int X; public int Y; }

public void Main()
{
    var n = default(int?);
    Console.WriteLine(n.HasValue);
    n = 3;
    Console.WriteLine($"{n.HasValue} {n.Value}");
    var p = new Point?[2];
    Console.WriteLine($"{p[0].HasValue} {p[1].HasValue}");
    p[1] = new Point { X = 1, Y = 2 };
    Console.WriteLine(p[1].Value.Y);
    let empty = p[0];
    Console.WriteLine($"[{n}] [{empty?.X}] [{p[1]?.X}]");
    Console.WriteLine("x" + n + "y");
    char? c = 'q';
    double? d = 2.5;
    bool? b = false;
    Console.WriteLine($"{c} {d} {b}");
    if (b != null && !b) { Console.WriteLine("false, but there"); }
    long? wide = n;
    Console.WriteLine(wide ?? 0L);
}
