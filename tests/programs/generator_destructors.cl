// Variables of a generator whose values have a destructor: each value is disposed once, where its block ends or is left.
namespace Owners;

public struct Res
{
    public int N; public string Name;
    public init(int n) { N = n; Name = $"r{n}"; Console.Write($"+{n} "); }
    public void dispose(ref this) { Console.Write($"-{N} "); }
}
public class Obj { public int N; public init(int n) { N = n; Console.Write($"+o{n} "); } public void dispose(ref this) { Console.Write($"-o{N} "); } }
public enum Either { Left { public Res L; }, Right { public int R; } }
public struct Pair { public Res A; public Obj B; }
public class Gate { public Res Enter() => new Res(70); }

public void Say(string text) { Console.Write($"{text} "); }
public void End() { Console.WriteLine("."); }
public Res Make(int n) => new Res(n);
public void Fill(out Res to, int n) { to = new Res(n); }
public void Eat(Res r) { Say($"ate{r.N}"); }
public int Peek(ref Res r) { r.N += 100; return r.N; }
public void All(IEnumerable<int> all) { foreach (var x in all) { Say($"{x}"); } End(); }
public void First(fn() -> IEnumerable<int> make, int count)
{
    var n = 0;
    foreach (var x in make()) { Say($"{x}"); n += 1; if (n == count) { break; } }
    End();
}

public IEnumerable<int> Blocks()
{
    let a = new Res(1);
    yield return a.N;
    { let b = new Obj(2); let c = Make(3); yield return c.N + b.N; }
    let d = Make(4);
    yield return d.N + a.N;
}

public IEnumerable<int> Turns(int count)
{
    let outer = Make(0);
    for (var i = 1; i <= count; i += 1)
    {
        var r = Make(i);
        if (i == 2) { continue; }
        yield return r.N;
        if (i == 4) { break; }
        r = Make(i * 10);
        yield return r.N;
        if (i == 5) { yield break; }
    }
    Say("end");
}

public IEnumerable<int> Moves(bool move)
{
    let a = Make(1);
    var b: Res;
    yield return 0;
    if (move) { b = a; yield return b.N; } else { b = Make(2); Eat(a); }
    yield return 9;
    let f = () => b.N;
    yield return f();
}

public IEnumerable<int> Later(int n)
{
    var r: Res;
    yield return 0;
    if (n > 0) { r = Make(n); yield return r.N; yield return Peek(ref r); }
    Fill(out var made, 5);
    yield return made.N;
    Fill(out made, 6);
    yield return made.N;
}

public IEnumerable<int> Parts(int n)
{
    var maybe: Res? = null;
    yield return 0;
    maybe = Make(n);
    if (maybe is Res found) { yield return found.N; }
    let pair = new Pair { A = Make(2), B = new Obj(3) };
    yield return pair.A.N + pair.B.N;
    let either = Either.Left { L = Make(4) };
    let both = (7, Make(5));
    yield return both.Item1;
    maybe = null;
    Say("null");
    yield return 8;
}

public IEnumerable<int> Used()
{
    using var a = Make(1);
    using (let b = Make(2), c = Make(3)) { yield return a.N + b.N; using (Make(4)) { yield return c.N; } yield return 5; }
    lock (new Gate()) { yield return 6; }
    foreach (var i in 0..2) { using var d = Make(i + 20); yield return i; }
}

public IEnumerable<int> Jumps()
{
    var n = 0;
again:
    let r = Make(n);
    yield return r.N;
    n += 1;
    if (n < 3) { goto again; }
    { let s = Make(30); yield return s.N; goto done; }
done:
    yield return n;
}

public IEnumerable<int> Guarded(int at)
{
    let a = Make(1);
    try
    {
        let b = Make(2);
        yield return b.N;
        try { let c = new Obj(3); yield return 3; if (at == 3) { throw new Exception("thrown"); } }
        finally { let d = Make(4); Say($"{b.N}"); }
        if (at == 4) { yield break; }
        yield return 4;
    }
    finally { Say($"f{a.N}"); }
    yield return 5;
}

public IEnumerable<int> Switched()
{
    let r = Make(1);
    for (var i = 0; i < 4; i += 1)
    {
        switch (i)
        {
            case 0: { let a = Make(10); yield return a.N; goto case 2; }
            case 1: { let b = Make(11); yield return b.N; break; }
            case 2: { let c = Make(12); yield return c.N; break; }
            default: { let d = Make(13); yield return d.N; yield break; }
        }
    }
}

public IEnumerable<T> Through<T>(int n, fn(int) -> T make) { let kept = make(n); yield return make(n + 1); Say($"{n}"); }

public void Main()
{
    All(Blocks()); First(() => Blocks(), 1); First(() => Blocks(), 2); First(() => Blocks(), 3);
    All(Turns(3)); All(Turns(9)); First(() => Turns(3), 1); First(() => Turns(3), 2);
    All(Moves(true)); All(Moves(false)); First(() => Moves(true), 1); First(() => Moves(true), 2); First(() => Moves(true), 4); First(() => Moves(false), 2);
    All(Later(3)); First(() => Later(3), 1); First(() => Later(3), 3); First(() => Later(0), 2);
    All(Parts(1)); First(() => Parts(1), 1); First(() => Parts(1), 2); First(() => Parts(1), 4); First(() => Parts(1), 5);
    All(Used()); First(() => Used(), 1); First(() => Used(), 2); First(() => Used(), 4); First(() => Used(), 5);
    All(Jumps()); First(() => Jumps(), 2); First(() => Jumps(), 4);
    All(Guarded(0)); All(Guarded(4)); First(() => Guarded(0), 2);
    try { All(Guarded(3)); } catch (Exception e) { Say(e.Message); End(); }
    All(Switched()); First(() => Switched(), 2);
    foreach (var o in Through(1, n => new Obj(n))) { Say($"got{o.N}"); }
    foreach (var s in Through(1, n => $"<{n}>")) { Say(s); }
    End();
    { let unstarted = Blocks(); let started = Blocks().GetEnumerator(); started.MoveNext(); Say("drop"); }
    End();
}
// expect: +1 1 +o2 +3 5 -3 -o2 +4 5 -4 -1 .
// expect: +1 1 -1 .
// expect: +1 1 +o2 +3 5 -3 -o2 -1 .
// expect: +1 1 +o2 +3 5 -3 -o2 +4 5 -4 -1 .
// expect: +0 +1 1 +10 -1 10 -10 +2 -2 +3 3 +30 -3 30 -30 end -0 .
// expect: +0 +1 1 +10 -1 10 -10 +2 -2 +3 3 +30 -3 30 -30 +4 4 -4 end -0 .
// expect: +0 +1 1 -1 -0 .
// expect: +0 +1 1 +10 -1 10 -10 -0 .
// expect: +1 0 1 9 1 -1 .
// expect: +1 0 +2 ate1 9 2 -2 -1 .
// expect: +1 0 -1 .
// expect: +1 0 1 -1 .
// expect: +1 0 1 9 1 -1 .
// expect: +1 0 +2 ate1 9 -2 -1 .
// expect: 0 +3 3 103 +5 5 -5 +6 6 -6 -103 .
// expect: 0 .
// expect: 0 +3 3 103 -103 .
// expect: 0 +5 5 -5 .
// expect: 0 +1 1 +2 +o3 5 +4 +5 7 -1 null 8 -5 -4 -o3 -2 .
// expect: 0 .
// expect: 0 +1 1 -1 .
// expect: 0 +1 1 +2 +o3 5 +4 +5 7 -5 -4 -o3 -2 -1 .
// expect: 0 +1 1 +2 +o3 5 +4 +5 7 -1 null 8 -5 -4 -o3 -2 .
// expect: +1 +2 +3 3 +4 3 -4 5 -3 -2 +70 6 -70 +20 0 -20 +21 1 -21 -1 .
// expect: +1 +2 +3 3 -3 -2 -1 .
// expect: +1 +2 +3 3 +4 3 -4 -3 -2 -1 .
// expect: +1 +2 +3 3 +4 3 -4 5 -3 -2 +70 6 -70 -1 .
// expect: +1 +2 +3 3 +4 3 -4 5 -3 -2 +70 6 -70 +20 0 -20 -1 .
// expect: +0 0 +1 -0 1 +2 -1 2 +30 30 -30 3 -2 .
// expect: +0 0 +1 -0 1 -1 .
// expect: +0 0 +1 -0 1 +2 -1 2 +30 30 -30 -2 .
// expect: +1 +2 2 +o3 3 -o3 +4 2 -4 4 -2 f1 5 -1 .
// expect: +1 +2 2 +o3 3 -o3 +4 2 -4 -2 f1 -1 .
// expect: +1 +2 2 +o3 3 -o3 +4 2 -4 -2 f1 -1 .
// expect: +1 +2 2 +o3 3 -o3 +4 2 -4 -2 f1 -1 thrown .
// expect: +1 +10 10 -10 +12 12 -12 +11 11 -11 +12 12 -12 +13 13 -13 -1 .
// expect: +1 +10 10 -10 +12 12 -12 -1 .
// expect: +o1 +o2 got2 1 -o1 -o2 <2> 1 .
// expect: +1 drop -1 .
