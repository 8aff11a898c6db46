// Functions with `yield`: objects that go on where they stopped.
// expect: 0 1 2
// expect: 1 1 2 3 5 8
// expect: a! b! c!
// expect: 3 2 1 lift
// expect: 0
// expect: 10 20
// expect: x1 x2 y1
// expect: 4
// expect: 6 7
namespace Generators;

public IEnumerable<int> Count(int n)
{
    for (var i = 0; i < n; i += 1) { yield return i; }
}

public IEnumerator<long> Fibonacci()
{
    var a = 1L;
    var b = 1L;
    while (true) { yield return a; let next = a + b; a = b; b = next; }
}

public IEnumerable<string> Marked(string[] words)
{
    foreach (var w in words)
    {
        let marked = w + "!";
        yield return marked;
    }
}

public IEnumerable<string> Start(int from)
{
    var n = from;
    do
    {
        if (n < 0) { yield break; }
        yield return n.ToString();
        n -= 1;
    } while (n > 0);
    yield return "lift";
}

public IEnumerable<T> Repeat<T>(T value, int times) { for (var i = 0; i < times; i += 1) { yield return value; } }

public struct Scale
{
    public int By;
    public IEnumerable<int> Of(int[] items) { foreach (var x in items) { yield return x * By; } }
}

public IEnumerable<string> Pairs(string[] names, IEnumerable<int> numbers)
{
    foreach (var n in numbers)
    {
        switch (n % 2)
        {
            case 1: foreach (var s in names) { yield return s + n.ToString(); if (n == 1 && s == "x") { yield return s + "2"; } } break;
            default: break;
        }
    }
}

public void Main()
{
    var line = "";
    foreach (var i in Count(3)) { line += i.ToString() + " "; }
    Console.WriteLine(line.Trim());
    let f = Fibonacci();
    line = "";
    for (var i = 0; i < 6; i += 1) { f.MoveNext(); line += f.Current.ToString() + " "; }
    Console.WriteLine(line.Trim());
    line = "";
    foreach (var s in Marked(["a", "b", "c"])) { line += s + " "; }
    Console.WriteLine(line.Trim());
    line = "";
    foreach (var s in Start(3)) { line += s + " "; }
    Console.WriteLine(line.Trim());
    var n = 0;
    foreach (var s in Start(-1)) { n += 1; }
    Console.WriteLine($"{n}");
    line = "";
    foreach (var x in new Scale { By = 10 }.Of([1, 2])) { line += x.ToString() + " "; }
    Console.WriteLine(line.Trim());
    line = "";
    foreach (var s in Pairs(["x", "y"], Count(2))) { line += s + " "; }
    Console.WriteLine(line.Trim());
    var sum = 0;
    foreach (var x in Count(10)) { if (x > 3) { break; } if (x == 2) { continue; } sum += x; }
    Console.WriteLine($"{sum}");
    let lazy = Repeat(6, 2).GetEnumerator();
    lazy.MoveNext();
    Console.WriteLine($"{lazy.Current} {(lazy.MoveNext() && !lazy.MoveNext() ? 7 : 8)}");
}
