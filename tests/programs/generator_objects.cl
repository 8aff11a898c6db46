// Generators as values: nested, lazy, generic, left early, with closures and strings inside.
// expect: 4 16 36
// expect: 2 3 5 7 11
// expect: made 1
// expect: a:0 b:1
// expect: in:1 out:1 in:2 out:2
// expect: 1 2 3 4
// expect: 9
// expect: done
namespace GeneratorObjects;

public IEnumerable<int> From(int start) { var n = start; while (true) { yield return n; n += 1; } }

public IEnumerable<T> Where<T>(IEnumerable<T> items, Func<T, bool> keep)
{
    foreach (var x in items) { if (keep(x)) { yield return x; } }
}

public IEnumerable<R> Map<T, R>(IEnumerable<T> items, Func<T, R> f) { foreach (var x in items) { yield return f(x); } }

public IEnumerable<T> Take<T>(IEnumerable<T> items, int n)
{
    if (n <= 0) { yield break; }
    var left = n;
    foreach (var x in items) { yield return x; left -= 1; if (left == 0) { yield break; } }
}

public IEnumerable<int> Primes()
{
    foreach (var n in From(2))
    {
        var prime = true;
        for (var d = 2; d * d <= n; d += 1) { if (n % d == 0) { prime = false; break; } }
        if (prime) { yield return n; }
    }
}

public IEnumerable<(string, int)> Numbered(string[] names)
{
    var at = 0;
    foreach (var name in names) { let pair = (name, at); yield return pair; at += 1; }
}

public class Tree
{
    public int Value;
    public Tree[] Below;
    public init(int value, Tree[] below) { Value = value; Below = below; }
    public IEnumerable<int> Walk()
    {
        yield return Value;
        foreach (var one in Below) { foreach (var x in one.Walk()) { yield return x; } }
    }
}

static mut string Log;

public IEnumerable<int> Logged(int n)
{
    for (var i = 1; i <= n; i += 1) { unsafe { Log += $"in:{i} "; } yield return i; }
}

public string Line<T>(IEnumerable<T> items, Func<T, string> show)
{
    var line = "";
    foreach (var x in items) { line += show(x) + " "; }
    return line.Trim();
}

public void Main()
{
    Console.WriteLine(Line(Take(Map(Where(From(1), x => x % 2 == 0), x => x * x), 3), x => x.ToString()));
    Console.WriteLine(Line(Take(Primes(), 5), x => x.ToString()));
    let unused = Primes();
    let once = Map(From(1), x => "made " + x.ToString()).GetEnumerator();
    once.MoveNext();
    Console.WriteLine(once.Current);
    Console.WriteLine(Line(Numbered(["a", "b"]), p => p.Item1 + ":" + p.Item2.ToString()));
    unsafe
    {
        Log = "";
        foreach (var i in Logged(2)) { Log += $"out:{i} "; }
        Console.WriteLine(Log.Trim());
        Log = "";
    }
    let none = new Tree[0];
    let tree = new Tree(1, [new Tree(2, [new Tree(3, none)]), new Tree(4, none)]);
    Console.WriteLine(Line(tree.Walk(), x => x.ToString()));
    let k = 3;
    var total = 0;
    foreach (var x in Take(Map(From(0), x => x * k), 3)) { total += x; }
    Console.WriteLine($"{total}");
    Console.WriteLine("done");
}
