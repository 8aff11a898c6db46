// `foreach` over what has GetEnumerator: structs, classes, generic ones; patterns of enumerators by hand.
// expect: 0 1 2
// expect: 10 20
// expect: 3 2 1
// expect: k1=1 k2=2
// expect: 6
namespace GenericEnumerable;

public struct Walk { public int At; public int End; public bool MoveNext(ref this) { At += 1; return At < End; } public int Current { get { return At; } } }
public struct Span3 { public int End; public Walk GetEnumerator() => new Walk { At = -1, End = End }; }

public class Items<T> : IEnumerable<T>
{
    private T[] items;
    public init(T[] items) { self.items = items; }
    public IEnumerator<T> GetEnumerator() { foreach (var x in items) { yield return x; } }
    public IEnumerable<T> Backwards() { for (var i = (int)items.Length - 1; i >= 0; i -= 1) { yield return items[i]; } }
}

public int Total(IEnumerable<int> items) { var t = 0; foreach (var x in items) { t += x; } return t; }

public void Main()
{
    var line = "";
    foreach (var x in new Span3 { End = 3 }) { line += $"{x} "; }
    Console.WriteLine(line.Trim());
    line = "";
    foreach (var x in new Items<int>([10, 20])) { line += $"{x} "; }
    Console.WriteLine(line.Trim());
    line = "";
    let items = new Items<int>([1, 2, 3]);
    foreach (var x in items.Backwards()) { line += $"{x} "; }
    Console.WriteLine(line.Trim());
    line = "";
    foreach (var (key, value) in new Items<(string, int)>([("k1", 1), ("k2", 2)])) { line += $"{key}={value} "; }
    Console.WriteLine(line.Trim());
    Console.WriteLine($"{Total(items)}");
}
