// `is` and `as` on values of every kind that an `object` may hold: exactly the type that went in, or one above it.
// expect: int bool char string double enum array class struct tuple function long
// expect: no confusion: false false false false
// expect: 5 abc B 3 4 x 6
// expect: shape dot named
// expect: 7 none
// expect: always true
namespace ObjectTests;

enum Level { A, B }
interface INamed { string Name => "named"; }
class Shape : INamed { }
class Dot : Shape { public int X; }
struct Point { public int X; public string Label; }
typealias Pair = (int, string);
delegate int Step(int n);

string Kind(object v)
{
    if (v is int) { return "int"; }
    if (v is long) { return "long"; }
    if (v is bool) { return "bool"; }
    if (v is char) { return "char"; }
    if (v is string) { return "string"; }
    if (v is double) { return "double"; }
    if (v is Level) { return "enum"; }
    if (v is int[]) { return "array"; }
    if (v is Shape) { return "class"; }
    if (v is Point) { return "struct"; }
    if (v is Pair) { return "tuple"; }
    return v is Step ? "function" : "?";
}

public int Main()
{
    let step = (Step)(n => n + 2);
    let all = new object[]
    {
        5, true, 'c', "abc", 2.5, Level.B, [1, 2, 3], new Dot { X = 1 }, new Point { X = 4, Label = "p" }, (1, "x"), step, 9L,
    };
    for (var i = 0; i < 11; i += 1) { Console.Write(Kind(all[i])); Console.Write(" "); }
    Console.WriteLine(Kind(all[11]));
    Console.WriteLine($"no confusion: {all[0] is long} {all[5] is int} {all[6] is long[]} {all[2] is string}");
    if (all[0] is int n && all[3] is string s && all[5] is Level level && all[6] is int[] a)
    {
        Console.Write($"{n} {s} {level} {a.Length} ");
    }
    if (all[8] is Point p && all[9] is Pair pair && all[10] is Step f) { Console.WriteLine($"{p.X} {pair.Item2} {f(4)}"); }
    let dot = all[7];
    Console.WriteLine($"{(dot is Shape ? "shape" : "")} {(dot is Dot ? "dot" : "")} {(dot as INamed)?.Name ?? "none"}");
    Console.WriteLine($"{all[3] as int? ?? 7} {(all[0] as string) ?? "none"}");
    Console.WriteLine($"always {5 is object && "x" is object && dot is object}");
    return 0;
}
