// Patterns in patterns: structs in tuples in arrays, with names bound on the way.
// expect: diagonal to 4
// expect: point 2 1
// expect: far and nameless
// expect: named long1
// expect: short s1
// expect: line
// expect: none
// expect: one only1
// expect: from 1 to 3
// expect: second is empty
// expect: ends 8 end8
namespace Patterns;

struct Point { public int X; public int Y; }
struct Line { public Point From; public Point To; public string? Name; }

string Describe(Line line) => line switch
{
    { From: { X: 0, Y: 0 }, To: Point { X: var x, Y: var y } } when x == y => $"diagonal to {x}",
    { From: (var a, var b), To: (var c, var d) } when a == c && b == d => $"point {a} {b}",
    { Name: null, From: { X: > 10 } } => "far and nameless",
    { Name: { Length: > 3 } name } => $"named {name}",
    Line { Name: string n } => $"short {n}",
    _ => "line",
};

string Pairs((int, string)[] all) => all switch
{
    [] => "none",
    [(1, var only)] => $"one {only}",
    [(var a, "x"), .., (var b, _)] when a < b => $"from {a} to {b}",
    [_, (2, { Length: 0 }), ..] => "second is empty",
    [.., (var z, var text)] => $"ends {z} {text}",
};

public void Main()
{
    let zero = new Point { };
    Console.WriteLine(Describe(new Line { To = new Point { X = 4, Y = 4 } }));
    Console.WriteLine(Describe(new Line { From = new Point { X = 2, Y = 1 }, To = new Point { X = 2, Y = 1 } }));
    Console.WriteLine(Describe(new Line { From = new Point { X = 20, Y = 1 }, To = zero }));
    Console.WriteLine(Describe(new Line { From = new Point { X = 1, Y = 1 }, To = zero, Name = $"long{1}" }));
    Console.WriteLine(Describe(new Line { From = new Point { X = 1, Y = 1 }, To = zero, Name = $"s{1}" }));
    Console.WriteLine(Describe(new Line { From = new Point { X = 1, Y = 1 }, To = zero }));
    Console.WriteLine(Pairs([]));
    Console.WriteLine(Pairs([(1, $"only{1}")]));
    Console.WriteLine(Pairs([(1, "x"), (5, "y"), (3, "z")]));
    Console.WriteLine(Pairs([(1, "y"), (2, "")]));
    Console.WriteLine(Pairs([(9, "y"), (8, $"end{8}")]));
}
