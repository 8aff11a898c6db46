// Patterns on an `object`: constants of several types, comparisons, types, parts, null.
// expect: none zero four letter a char x yes mid minus three seven two and a half
// expect: negative -5 big int 50 string bcd
// expect: on axis, point 2 9, other, dot one, shape, array of 2, real, nested 3
// expect: one three default text case a
// expect: true false true
namespace ObjectPatterns;

enum Level { Low = 1, Mid, High = 10 }
class Shape { }
class Dot : Shape { public int X; }
struct Point { public int X; public int Y; }
struct Pair { public object First; public object? Second; }
const int Four = 4;

string Show(object? v) => v switch
{
    null => "none",
    0 => "zero",
    Four => "four",
    "a" => "letter a",
    'x' => "char x",
    true => "yes",
    Level.Mid => "mid",
    -3 => "minus three",
    7L => "seven",
    2.5 => "two and a half",
    int n when n < 0 => $"negative {n}",
    > 100 => "big",
    int n => $"int {n}",
    string s => $"string {s}",
    Point { X: 0 } => "on axis",
    Point { X: var x, Y: > 3 } p => $"point {x} {p.Y}",
    Dot { X: 1 } => "dot one",
    Shape => "shape",
    double or float => "real",
    Pair { First: int n, Second: null } => $"nested {n}",
    int[] many => $"array of {many.Length}",
    _ => "other",
};

string Sort(object v)
{
    switch (v)
    {
        case 1: return "one";
        case 2 or 3: return "three";
        case "b":
        case string { Length: 1 }: return "text";
        case Level.High: return "high";
        default: return "default";
    }
}

public int Main()
{
    let first = new object?[] { null, 0, 4, "a", 'x', true, Level.Mid, -3, 7L, 2.5 };
    for (var i = 0; i < 10; i += 1) { Console.Write(i > 0 ? " " : ""); Console.Write(Show(first[i])); }
    Console.WriteLine();
    Console.WriteLine($"{Show(-5)} {Show(500)} {Show(50)} {Show("bcd")}");
    let points = $"{Show(new Point { Y = 1 })}, {Show(new Point { X = 2, Y = 9 })}, {Show(new Point { X = 2 })}";
    let others = $"{Show(new Dot { X = 1 })}, {Show(new Dot())}, {Show([1, 2])}, {Show(1.5f)}, {Show(new Pair { First = 3 })}";
    Console.WriteLine($"{points}, {others}");
    Console.WriteLine($"{Sort(1)} {Sort(3)} {Sort(4)} {Sort("b")} case {(Sort("q") == "text" ? "a" : "b")}");
    object o = 12;
    Console.WriteLine($"{o is > 10 and < 20} {o is not int} {o is 12 or "twelve"}");
    return 0;
}
