// `using` tells an `IEnumerator<T>` by `Dispose()` that its walk is over, on every way out of the scope, as `foreach` does.
class Walk : IEnumerator<int>
{
    public string Name = "";
    public int Current { get; private set; }
    public init(string name) { Name = name; }
    public bool MoveNext() { Current += 1; return Current < 4; }
    public void Dispose() { Console.Write($"~{Name} "); }
}

class Walks : IEnumerable<int>
{
    public string Name = "";
    public IEnumerator<int> GetEnumerator() => new Walk(Name);
}

IEnumerable<int> Count(string name)
{
    try { for (var i = 1; ; i += 1) { yield return i; } }
    finally { Console.Write($"end of {name} "); }
}

IEnumerable<(T, U)> Zip<T, U>(IEnumerable<T> a, IEnumerable<U> b)
{
    using (var e = a.GetEnumerator())
    {
        using var f = b.GetEnumerator();
        while (e.MoveNext() && f.MoveNext()) { yield return (e.Current, f.Current); }
    }
}

int First(string name)
{
    using (let one = new Walk(name)) { one.MoveNext(); return one.Current; }
}

void Fail()
{
    using var a = new Walks { Name = "g" }.GetEnumerator();
    throw new Exception("failed");
}

int Main()
{
// expect: ~a 1
    Console.WriteLine(First("a"));
    using (new Walk("b")) { Console.Write("b "); }
    for (var i = 0; i < 2; i += 1) { using var c = new Walks { Name = $"c{i}" }.GetEnumerator(); if (i == 0) { continue; } Console.Write("c "); }
// expect: b ~b ~c0 c ~c1 
    Console.WriteLine();
    foreach (var (x, y) in Zip(new Walks { Name = "d" }, Count("e"))) { Console.Write($"{x}{y} "); if (x == 2) { break; } }
    foreach (var (x, y) in Zip(Count("h"), new Walks { Name = "f" })) { Console.Write($"{x}{y} "); }
// expect: 11 22 end of e ~d 11 22 33 ~f end of h 
    Console.WriteLine();
    let kept = Count("kept").GetEnumerator();
    using (let same = kept) { same.MoveNext(); Console.Write($"{kept.Current} "); }
// expect: 1 end of kept false
    Console.WriteLine(kept.MoveNext());
    try { Fail(); } catch (Exception e) { Console.Write(e.Message); }
// expect: ~g failed
    Console.WriteLine();
    return 0;
}
