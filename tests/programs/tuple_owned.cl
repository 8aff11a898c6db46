// Tuples that own strings and arrays: copied, replaced, returned, kept in objects.
// expect: 3
// expect: nobody
// expect: b2 1
// expect: n01 n02 2 m1 x
namespace Tuples;

class Keeper
{
    (string Name, int[] Data)[] rows = [];
    public (string, int) Last { get; set; }
    public void Add(string name, int[] data)
    {
        let more = new (string Name, int[] Data)[rows.Length + 1];
        for (var i = 0; i < (int)rows.Length; i += 1) { more[i] = rows[i]; }
        more[rows.Length] = (name, data);
        rows = more;
        Last = (name, (int)data.Length);
    }
    public (string Name, int[] Data)? Find(string name)
    {
        foreach (var row in rows) { if (row.Name == name) { return row; } }
        return null;
    }
}

(string, (string, int[])) Nest(string a) => (a + "1", (a + "2", [1, 2]));

public void Main()
{
    let keeper = new Keeper();
    keeper.Add($"a{1}", [1, 2, 3]);
    keeper.Add($"b{2}", [4]);
    Console.WriteLine(keeper.Find("a1")?.Data.Length ?? 0);
    Console.WriteLine(keeper.Find("zz")?.Name ?? "nobody");
    Console.WriteLine($"{keeper.Last.Item1} {keeper.Last.Item2}");
    var n = Nest($"n{0}");
    let copy = n;
    n = Nest("m");
    n.Item2 = ("x", []);
    Console.WriteLine($"{copy.Item1} {copy.Item2.Item1} {copy.Item2.Item2[1]} {n.Item1} {n.Item2.Item1}");
}
