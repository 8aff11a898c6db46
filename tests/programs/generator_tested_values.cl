// What a pattern tests in a generator lives to the end of the statement, however often it stops in there.
namespace Tested;

public struct Res
{
    public int N; public string Name;
    public init(int n) { N = n; Name = $"r{n}"; Console.Write($"+{n} "); }
    public void dispose(ref this) { Console.Write($"-{N} "); }
}
public class Obj { public int X; public init(int x) { X = x; Console.Write($"+o{x} "); } public void dispose(ref this) { Console.Write($"-o{X} "); } }
public enum Either { Left { public Res L; }, Right { public int R; } }

public void Say(string text) { Console.Write($"{text} "); }
public Res Make(int n) => new Res(n);
public Res? Maybe(int n) => n % 2 == 0 ? new Res(n) : null;
public Either Pick(int n) => n > 2 ? Either.Right { R = n } : Either.Left { L = new Res(n) };
public void Run(string name, fn() -> IEnumerable<int> make)
{
    for (var stop = 1; stop < 9; stop += 1)
    {
        var n = 0;
        Say(name);
        foreach (var x in make()) { Say($"{x}"); n += 1; if (n == stop) { break; } }
        Console.WriteLine(".");
        if (n < stop) { return; }
    }
}

public IEnumerable<int> Ifs()
{
    if (Make(1) is { N: var n }) { yield return n; Say("in"); yield return n + 10; }
    Say("after");
    if (Maybe(2) is not Res r) { yield break; }
    yield return r.N;
    if (Make(3) is { N: 4 }) { yield return 3; } else if (Make(5) is { Name: var name }) { yield return name.Length; } else { Say("none"); }
}

public IEnumerable<int> Switches(int from)
{
    for (var i = from; i < 4; i += 1)
    {
        switch (Make(i)) { case { N: 1 } r: yield return r.N; break; case { Name: { Length: 2 } } s: yield return s.N * 10; continue; }
        switch (Pick(i)) { case Either.Left { L: { N: var left } }: yield return left; default: Say("right"); }
        switch (new Obj(i)) { case { X: 3 }: yield break; case var o: yield return o.X; }
    }
}

public IEnumerable<int> Loops()
{
    var n = 0;
    while (Make(n) is { N: < 2 } r) { yield return r.N; n += 1; }
    for (n = 0; Maybe(n) is Res m; n += 2) { if (n == 2) { break; } yield return m.N; }
    do { n -= 1; yield return n; } while (Make(n) is { N: > 0 });
}

public IEnumerable<int> Finals(int n)
{
    try { if (Make(n) is { N: var a } && Make(n + 1) is { N: var b }) { try { yield return a + b; } finally { Say($"f{a}"); } } yield return 0; }
    finally { if (Maybe(n + 1) is Res r) { Say($"g{r.N}"); } }
}

public void Main()
{
    Run("ifs", () => Ifs());
    Run("switch", () => Switches(0));
    Run("loops", () => Loops());
    Run("finals", () => Finals(3));
    { let walk = Finals(1).GetEnumerator(); walk.MoveNext(); Say("left"); }
    Console.WriteLine(".");
}
// expect: ifs +1 1 -1 .
// expect: ifs +1 1 in 11 -1 .
// expect: ifs +1 1 in 11 -1 after +2 2 -2 .
// expect: ifs +1 1 in 11 -1 after +2 2 +3 +5 2 -5 -3 -2 .
// expect: ifs +1 1 in 11 -1 after +2 2 +3 +5 2 -5 -3 -2 .
// expect: switch +0 0 -0 .
// expect: switch +0 0 -0 +1 1 -1 .
// expect: switch +0 0 -0 +1 1 -1 +1 1 -1 .
// expect: switch +0 0 -0 +1 1 -1 +1 1 -1 +o1 1 -o1 .
// expect: switch +0 0 -0 +1 1 -1 +1 1 -1 +o1 1 -o1 +2 20 -2 .
// expect: switch +0 0 -0 +1 1 -1 +1 1 -1 +o1 1 -o1 +2 20 -2 +3 30 -3 .
// expect: switch +0 0 -0 +1 1 -1 +1 1 -1 +o1 1 -o1 +2 20 -2 +3 30 -3 .
// expect: loops +0 0 -0 .
// expect: loops +0 0 -0 +1 1 -1 .
// expect: loops +0 0 -0 +1 1 -1 +2 -2 +0 0 -0 .
// expect: loops +0 0 -0 +1 1 -1 +2 -2 +0 0 -0 +2 -2 1 .
// expect: loops +0 0 -0 +1 1 -1 +2 -2 +0 0 -0 +2 -2 1 +1 -1 0 .
// expect: loops +0 0 -0 +1 1 -1 +2 -2 +0 0 -0 +2 -2 1 +1 -1 0 +0 -0 .
// expect: finals +3 +4 7 f3 -4 -3 +4 g4 -4 .
// expect: finals +3 +4 7 f3 -4 -3 0 +4 g4 -4 .
// expect: finals +3 +4 7 f3 -4 -3 0 +4 g4 -4 .
// expect: +1 +2 left f1 -2 -1 +2 g2 -2 .
