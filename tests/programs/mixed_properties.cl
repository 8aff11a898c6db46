// Abstract indexers, overridden properties, nested and collection initialisers.
// expect: 17 4 TITLE! -1 1 2
// expect: a=11 b=-1 c=6 z=1 
// expect: http://h:80 http://h:81 -1 5 q 2 x
// expect: hits
namespace I3;
public abstract class Table { public abstract int this[string k] { get; set; } public abstract int Count { get; } public virtual string Title { get; set; } = "t"; protected static int serial; public static int Next => ++serial; public int Sum { get { var s = 0; for (var i = 0; i < Count; i++) { s += At(i); } return s; } } protected abstract int At(int i); }
public class Dict : Table, IEnumerable<(string, int)> { string[] k = new string[8]; int[] v = new int[8]; int n; public override int Count => n; protected override int At(int i) => v[i]; public void Add(string key, int val) { this[key] = val; } public void Add((string, int) p) { Add(p.Item1, p.Item2); } public void Add(string key) => Add(key, -1); public override int this[string key] { get { for (var i = 0; i < n; i++) { if (k[i] == key) { return v[i]; } } return 0; } set { for (var i = 0; i < n; i++) { if (k[i] == key) { v[i] = value; return; } } k[n] = key; v[n++] = value; } } public override string Title { get => base.Title.ToUpper(); set { base.Title = value + "!"; } } public IEnumerator<(string, int)> GetEnumerator() { for (var i = 0; i < n; i++) { yield return (k[i], v[i]); } } }
public class Config { public Dict Map { get; init; } = new Dict(); public string[] Names { get; set; } = ["x"]; public Config? Inner { get; set; } public required int Port { get; init; } public string Url => $"http://h:{Port}"; private int _hits; public int Hits { get => _hits; private set { if (value < 0) { throw new ArgumentException("hits"); } _hits = value; } } public void Hit() => Hits++; public void Bad() { Hits = -1; } }
public void Main()
{
    let d = new Dict { ("a", 1), "b", ("c", 3) }; d["a"] += 10; d["z"]++; d.Title = "title";
    Table t = d; t["c"] *= 2; Console.WriteLine($"{t.Sum} {t.Count} {t.Title} {d["b"]} {Table.Next} {Table.Next}");
    foreach (var (k, v) in d) { Console.Write($"{k}={v} "); } Console.WriteLine();
    let c = new Config { Port = 80, Names = ["p", "q"], Inner = new Config { Port = 81, Map = new Dict { "m" } } };
    c.Map.Add("k", 5); c.Hit(); c.Hit();
    Console.WriteLine($"{c.Url} {c.Inner?.Url ?? ""} {c.Inner?.Map["m"] ?? 0} {c.Map["k"]} {c.Names[1]} {c.Hits} {c.Inner?.Names[0] ?? ""}");
    try { c.Bad(); } catch (ArgumentException e) { Console.WriteLine(e.Message); }
}
