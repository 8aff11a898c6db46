// What lives across a yield: patterns, switch variables, loop variables, references to arrays, nested blocks, gotos.
// expect: 1 even:2 3 even:4
// expect: a1 b1 a2 b2
// expect: 0 1 4 9
// expect: 3 2 1 0
// expect: x:1 y:2
// expect: 10 11 20 21
namespace GeneratorFrames;

public struct Item { public string Name; public int Value; }

public IEnumerable<string> Parity(int n)
{
    for (var i = 1; i <= n; i += 1)
    {
        switch (i % 2)
        {
            case 0: { let text = "even:" + i.ToString(); yield return text; break; }
            case var odd: yield return (odd * i).ToString(); break;
        }
    }
}

public IEnumerable<string> Grid(string[] names, int times)
{
    var round = 1;
again:
    foreach (var s in names) { yield return s + round.ToString(); }
    round += 1;
    if (round <= times) { goto again; }
}

public IEnumerable<int> Squares(int n)
{
    let squares = new int[n];
    for (var i = 0; i < n; i += 1) { squares[i] = i * i; }
    let at = (int i) => squares[i];
    for (var i = 0; i < n; i += 1) { let x = at(i); yield return x; }
}

public IEnumerable<int> Down(int from)
{
    function int Less(int x) { return x - 1; }
    var n = from;
    while (true) { yield return n; if (n == 0) { yield break; } n = Less(n); }
}

public IEnumerable<string> Named(Item[] items)
{
    foreach (var item in items)
    {
        if (item.Value is var v && v > 0) { yield return item.Name + ":" + v.ToString(); }
    }
}

public IEnumerable<int> Both(int a) { { let b = a + 1; yield return a; yield return b; } { let b = a + 10; yield return b; let c = b + 1; yield return c; } }

public string Line<T>(IEnumerable<T> items) { var s = ""; foreach (var x in items) { s += $"{x} "; } return s.Trim(); }

public void Main()
{
    Console.WriteLine(Line(Parity(4)));
    Console.WriteLine(Line(Grid(["a", "b"], 2)));
    Console.WriteLine(Line(Squares(4)));
    Console.WriteLine(Line(Down(3)));
    Console.WriteLine(Line(Named([new Item { Name = "x", Value = 1 }, new Item { Name = "n", Value = 0 }, new Item { Name = "y", Value = 2 }])));
    Console.WriteLine(Line(Both(10)));
}
