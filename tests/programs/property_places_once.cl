// `x.P op= e`, `x.P++` and `x.P ??= e`: what the object and the indexes depend on is evaluated once, before `e`, as in C#;
// also where `x` is a struct in an array or field, or an array with a property of an extension.
// expect: 0;4;4 1;1 1;2;6 1;2;7 array;1;6
// expect: 104 6 1 107 1
// expect: 2;text 2;text 0;zero
// expect: abc none 8 none
// expect: array;5 array;6 array;9 7
// expect: object;1;3 object;1;4;7 object;2
struct Cell
{
    public int Value; public string? Name;
    public int Is { get => Value; set { Value = value; } }
    public string? Called { get => Name; set { Name = value; } }
    public int this[int i] { get => Value + i; set { Value = value - i; } }
}

class Board
{
    public Cell[] Cells = new Cell[3];
    public Cell One;
    public string?[] Words = new string?[4];
    public int Size = 8;
    public string? First { get => Words[0]; set { Words[0] = value; } }
    public string? this[string key] { get => Words[key.Length]; set { Words[key.Length] = value; } }
    public init() { }
}

extension int[]
{
    public int Start { get => this[0]; set { this[0] = value; } }
    public int? End { get => null; set { this[^1] = value ?? 0; } }
}

int Say(int n) { Console.Write($"{n};"); return n; }
T Says<T>(T value, string name) { Console.Write($"{name};"); return value; }

void Elements(Cell[] cells)
{
    cells[Say(0)].Is += Say(4); Console.Write($"{cells[0].Value} ");
    cells[Say(1)].Is++; Console.Write($"{cells[1].Value} ");
    cells[Say(1)][Say(2)] += 5; Console.Write($"{cells[1].Value} ");
    let next = ++cells[Say(1)][Say(2)] - 2; Console.Write($"{next} ");
    Says(cells, "array")[Say(1)].Is -= 1; Console.WriteLine(cells[1].Value);
    var i = 0;
    cells[i++].Is += 100; Console.Write($"{cells[0].Value} {cells[1].Value} {i} ");
    i = 0;
    cells[i].Is += (i = 1) + 2; Console.WriteLine($"{cells[0].Value} {i}");
    cells[Say(2)].Called ??= "text"; Console.Write($"{cells[2].Name ?? "none"} ");
    cells[Say(2)].Called ??= "more"; Console.Write($"{cells[2].Name ?? "none"} ");
}

void Objects()
{
    var board = new Board();
    var i = 0;
    board[$"{Say(0)}"] ??= "zero"; Console.WriteLine(board.Words[1] ?? "none");
    var key = "ab";
    board[key] ??= (key = "abc"); Console.Write($"{board.Words[2] ?? "none"} {board.Words[3] ?? "none"} ");
    let before = board;
    board.First ??= $"{(board = new Board()).Size}"; Console.WriteLine($"{before.First ?? "none"} {board.First ?? "none"}");
}

void Extended(int[] all)
{
    Says(all, "array").Start += 4; Console.Write($"{all[0]} ");
    Says(all, "array").Start++; Console.Write($"{all[0]} ");
    Says(all, "array").End ??= 7; Console.WriteLine($"{all[0] + 3} {all[1]}");
}

void Fields(Board board)
{
    Says(board, "object").Cells[Say(1)].Is += 3; Console.Write($"{board.Cells[1].Value} ");
    Says(board, "object").Cells[Say(1)].Is += Say(4); Console.Write($"{board.Cells[1].Value} ");
    Says(board, "object").One.Is += 2; Console.WriteLine(board.One.Value);
}

int Main()
{
    Elements(new Cell[3]);
    Objects();
    Extended([1, 2]);
    Fields(new Board());
    return 0;
}
