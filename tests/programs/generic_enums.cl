// Enums inside generic types: each instance of the type has its own.
// expect: Grey 1 4 true 7
// expect: White Both Two: 3 | Low
// expect: none
// expect: Write Read, Write
class Graph<T>
{
    public enum Mark { White, Grey, Black = Grey + 6 }
    @flags public enum Mode { None, Read, Write }
    public enum Found { None, One { public T Value; }, Two { public T A; public T B; } }
    private class Node { public Mark State; public T Item; public struct Inner { public Mark Mark; } }
    private Node _node = new Node();
    public Mark Marked;
    public Mode Modes { get; set; } = Mode.Write;
    public const Mark First = Mark.White;
    public int Paint() { _node.State = Mark.Grey; Marked = Mark.Grey; return _node.State == Mark.Grey ? 1 : 2; }
    public int Number() => _node.State switch { Mark.White => 1, Mark.Grey => 4, Mark.Black => 7 };
    public static Mark Any(Mark mark = Mark.White) => mark;
    public string Show(Found found)
    {
        switch (found)
        {
            case Found.One one: return $"one: {one.Value}";
            case Found.Two { A: var a, B: var b }: return $"Two: {a} | {b}";
            default: return "none";
        }
    }
    public Found Pair(T a, T b) => new Found.Two { A = a, B = b };
    public Found Nothing => Found.None;
}
struct Table<K, V> { public enum Side : byte { Low, Both } public Side Of; public static Side Make() => Side.Both; }

int Main()
{
    let graph = new Graph<int>();
    let painted = graph.Paint();
    Console.WriteLine($"{graph.Marked} {painted} {graph.Number()} {graph.Marked == Graph<int>.Mark.Grey} {(int)Graph<int>.Mark.Black}");
    let texts = new Graph<string>();
    let side = new Table<int, string> { Of = Table<int, string>.Side.Both }.Of;
    Console.WriteLine($"{Graph<string>.Any()} {side} {texts.Show(texts.Pair("3", "Low"))}");
    Console.WriteLine(texts.Show(texts.Nothing));
    graph.Modes |= Graph<int>.Mode.Read;
    Console.WriteLine($"{texts.Modes} {graph.Modes}");
    return 0;
}
