// What a pattern names in a generator is given up at the end of its statement, on every way out of it, and in a loop at each turn.
// expect: 1 -1 after end
// expect: none end
// expect: 2 ! -2 end
// expect: 3 | -3 -4 -5 done end
// expect: 6 -6 5 -5 none end
// expect: 8 8 -8 -7 -7 left end
// expect: -3 3 4 then -4 end
// expect: 1 -1 caught
// expect: 1 -1 |
namespace Names;

public class Res
{
    public int N;
    public init(int n) { N = n; }
    public void dispose(ref this) { Console.Write($"-{N} "); }
}
public Res? Find(int n) => n > 0 ? new Res(n) : null;
public void Say(string text) { Console.Write($"{text} "); }

public IEnumerable<int> If(int n) { if (Find(n) is Res r) { yield return r.N; } else { Say("none"); yield break; } Say("after"); }
public IEnumerable<int> Behind(int n) { { if (Find(n) is not Res r) { Say("none"); yield break; } yield return r.N; Say("!"); } }
public IEnumerable<int> Loop()
{
    for (var i = 3; ; i += 1)
    {
        if (Find(i) is Res r) { if (i == 4) { continue; } if (i == 5) { break; } yield return r.N; Say("|"); }
    }
    Say("done");
}
public IEnumerable<int> Turns(int n) { while (Find(n) is Res r) { yield return r.N; n -= 1; if (n == 4) { n = 0; } } Say("none"); }
public IEnumerable<int> Switch(int n)
{
    for (; n > 6; n -= 1)
    {
        switch (Find(n)) { case Res r when r.N == 8: yield return r.N; Say($"{r.N}"); break; case Res s: { let t = Find(s.N); if (n == 7) { goto gone; } yield return s.N; } break; }
    }
gone:
    Say("left");
}
public IEnumerable<int> Value() { let b = Find(3) is Res r && r.N == 3; yield return b ? 3 : 0; { if (!(Find(4) is Res s)) { yield break; } yield return s.N; Say("then"); } }
public void Show(IEnumerable<int> all) { foreach (var x in all) { Say($"{x}"); } Console.WriteLine("end"); }
public IEnumerable<int> Throws() { if (Find(1) is Res r) { yield return r.N; throw new Exception("caught"); } }

public void Main()
{
    Show(If(1));
    Show(If(0));
    Show(Behind(2));
    Show(Loop());
    Show(Turns(6));
    Show(Switch(8));
    Show(Value());
    try { foreach (var x in Throws()) { Say($"{x}"); } } catch (Exception e) { Console.WriteLine(e.Message); }
    foreach (var x in Throws()) { Say($"{x}"); break; }
    Console.WriteLine("|");
}
