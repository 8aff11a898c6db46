// Nullable fields in structs in arrays, and nullable structs that own things.
// expect: n0;n1;n3;
// expect: 3
// expect: [][][note2][]
// expect: note2
// expect: 77
// expect: no note
// expect: 2
// expect: 2
// expect: 55
namespace Nullables;

struct Node { public string Name; public int? Next; public string? Note; }
struct Wrap { public Node? Inner; public int[]? Data; }

int Walk(Node[] all, int start)
{
    int? at = start;
    var steps = 0;
    while (at is int i)
    {
        Console.Write($"{all[i].Name};");
        at = all[i].Next;
        steps += 1;
    }
    Console.WriteLine();
    return steps;
}

public void Main()
{
    var all = new Node[4];
    for (var i = 0; i < 4; i += 1) { all[i] = new Node { Name = $"n{i}", Next = i < 3 ? i + 1 : null }; }
    all[1].Next = 3;
    Console.WriteLine(Walk(all, 0));
    all[2].Note = $"note{2}";
    foreach (var node in all) { Console.Write($"[{node.Note}]"); }
    Console.WriteLine();
    var wrap = new Wrap { Inner = all[2] };
    Console.WriteLine(wrap.Inner?.Note ?? "no note");
    Console.WriteLine(wrap.Data?.Length ?? 77);
    wrap.Inner = null;
    wrap.Data = [1, 2];
    Console.WriteLine(wrap.Inner?.Note ?? "no note");
    Console.WriteLine(wrap.Data?[1] ?? 77);
    var copy = wrap;
    copy.Data = null;
    Console.WriteLine(wrap.Data?.Length ?? 77);
    var copies = new Wrap?[2];
    copies[0] = wrap;
    copies[0] = null;
    copies[1] = copy;
    Console.WriteLine(copies[1]?.Data?.Length ?? 55);
}
