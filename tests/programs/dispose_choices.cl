// A value with a destructor that is chosen, compared, assigned or asked for on the way to its use has one owner all the same.
namespace Choices;

public struct Res
{
    public int N; public string Text;
    public init(int n) { N = n; Text = $"s{n}"; Console.Write($"+{n} "); }
    public void dispose(ref this) { Console.Write($"-{N} "); N = 0; }
    public int Number() => N;
    public static bool operator ==(Res a, Res b) => a.N == b.N;
    public static bool operator !=(Res a, Res b) => a.N != b.N;
    public static Res operator +(Res a, int n) => new Res(a.N + n);
    public Turns GetEnumerator() => new Turns();
}
public struct Turns { int _n; public bool MoveNext() { _n += 1; return _n < 3; } public int Current => _n; }
public record struct Pair(Res A, int B);
public class Owner
{
    Res _other = new Res(90);
    public Res Held = new Res(91); public Res? Maybe;
    public Res Other { get => new Res(92); set { _other = new Res(value.N + 1); } }
}

Res Make(int n) => new Res(n);
Res? Some(int n) => n > 0 ? new Res(n) : null;
int Use(Res r) { Console.Write($"{r.Text}={r.N} "); return r.N; }
void Ask(Res? r) { Console.Write($"({r?.Text}) "); }
void End() { Console.WriteLine("."); }

void Instead()
{
    Use(Some(1) ?? Make(2)); Use(Some(0) ?? Some(3) ?? Make(4)); End();
    { let r = Some(5) ?? Make(6); Use(r); } End();
    { let maybe = Some(7); let r = maybe ?? Make(8); Use(r); } End();
    { let maybe: Res? = Make(9); if (maybe != null) { let r = maybe; Use(r); } } End();
    try { Use(Some(0) ?? throw new Exception("none")); } catch (Exception e) { Console.Write(e.Message); } End();
}

void Chosen(bool first)
{
    { let a = Make(1); Use(first ? a : Make(2)); } End();
    { let a = Make(3); let b = first switch { true => a, _ => Make(4) }; Use(b); } End();
    { let a = Make(5); let maybe = first ? a : null; Ask(maybe); Ask(maybe); } End();
    { var a = Make(6); a = first ? a : Make(7); Use(a); } End();
}

void Looks(Owner o)
{
    let a = Some(1); Console.Write($"{a == a} {a == Make(1)} {a == o.Maybe} {Use(Some(2).Value)} ");
    let p = (Make(3), 4); let q = new Pair(Make(5), 6); Console.Write($"{p == p} {q == q} "); End();
    let r = Make(7); foreach (var turn in r) { Use(r); } using (r) { Use(r); } End();
    let maybe: Res? = Make(8); Ask(maybe); Ask(maybe); if (maybe != null) { Ask(maybe); Use(maybe); } Use(maybe.Value); End();
    let count = (fn() -> int)Make(9).Number; Console.Write($"{count()} "); End();
}

void Assigned(Owner o)
{
    var a = Make(1); Use(a = Make(2)); Use(a); End();
    Use(o.Held = Make(3)); o.Held += 1; Use(o.Held += 1); Use(o.Held); End();
    Use(o.Other = a); Use(a); End();
    Ask(o.Maybe ??= Make(6)); Ask(o.Maybe ??= Make(7)); End();
    Res? maybe = null; Ask(maybe ??= Make(8)); Ask(maybe ??= Make(9)); End();
}

public void Main()
{
    Instead();
    Chosen(true);
    Chosen(false);
    { let o = new Owner(); Looks(o); End(); Assigned(o); }
    End();
}
// expect: +1 s1=1 -1 +3 s3=3 -3 .
// expect: +5 s5=5 -5 .
// expect: +7 s7=7 -7 .
// expect: +9 s9=9 -9 .
// expect: none.
// expect: +1 s1=1 -1 .
// expect: +3 s3=3 -3 .
// expect: +5 (s5) (s5) -5 .
// expect: +6 s6=6 -6 .
// expect: +1 +2 s2=2 -2 -1 .
// expect: +3 +4 s4=4 -4 -3 .
// expect: +5 () () -5 .
// expect: +6 +7 -6 s7=7 -7 .
// expect: +90 +91 +1 +1 -1 +2 s2=2 -2 true true false 2 +3 +5 true true .
// expect: +7 s7=7 s7=7 s7=7 .
// expect: +8 (s8) (s8) (s8) s8=8 s8=8 .
// expect: +9 9 .
// expect: -9 -8 -7 -5 -3 -1 .
// expect: +1 +2 -1 s2=2 s2=2 .
// expect: +3 -91 s3=3 +4 -3 +5 -4 s5=5 s5=5 .
// expect: +3 -90 s2=2 s2=2 .
// expect: +6 (s6) (s6) .
// expect: +8 (s8) (s8) .
// expect: -8 -2 -6 -5 -3 .
