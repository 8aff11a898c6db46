// What stands behind `and` asks what the pattern before it has found; a list pattern may name the whole list.
// expect: circle 2, negative, rect, other, none
// expect: text of 3, long text, five, big, true
// expect: 2 of 2, 0
// expect: word go
class Shape { }
class Circle : Shape { public int R; }
class Rect : Shape { public int W; public int H; public void Deconstruct(out int w, out int h) { w = W; h = H; } }
struct Ring : IHole { public int D; public bool Wide() => D > 3; }
interface IHole { bool Wide(); }
enum Token { Word { public string Text; }, End }

string Describe(Shape? shape) => shape switch
{
    Circle and { R: < 0 } => "negative",
    Circle { R: var r } and not { R: 7 } => $"circle {r}",
    Rect and (> 1, > 2) and { W: var w } when w < 9 => "rect",
    not null and _ => "other",
    _ => "none",
};

string Kind(object? o)
{
    if (o is string and { Length: 3 } and var text) { return $"text of {text.ToString().Length}"; }
    return o switch
    {
        string s and { Length: > 3 } => "long text",
        int and 5 => "five",
        int and (> 9 or < 0) => "big",
        IHole and Ring { D: 4 } and var hole => $"{((Ring)hole).Wide()}",
        _ => "?",
    };
}

int Main()
{
    Console.WriteLine($"{Describe(new Circle { R = 2 })}, {Describe(new Circle { R = -1 })}, {Describe(new Rect { W = 2, H = 3 })}, {Describe(new Circle { R = 7 })}, {Describe(null)}");
    Console.WriteLine($"{Kind("abc")}, {Kind("abcd")}, {Kind(5)}, {Kind(12)}, {Kind(new Ring { D = 4 })}");
    let rows = new int[][] { [1, 2], [] };
    if (rows is [[1, .. var rest] first, [] second] all) { Console.WriteLine($"{first.Length} of {all.Length}, {second.Length}"); }
    let Token token = Token.Word { Text = "go" };
    Console.WriteLine(token is Token.Word and Token.Word { Text: "go" } ? "word go" : "");
    return 0;
}
