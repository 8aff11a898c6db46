// Generators that end early, and all that can stand around and in a `yield`: wide values, half-made ones, pinned texts, deep chains.
namespace Endings;
public struct Wide { public int128 W; public string S; public init(int n) { W = n; S = $"w{n}"; } public void dispose(ref this) { Console.Write($"-{S}{W} "); } }
public struct Bad { public string S; public init(int n) { S = $"bad{n}"; if (n > 1) { throw new Exception("half"); } } public void dispose(ref this) { Console.Write($"-{S} "); } }
public static class Global { public static string Text = "first" + "1".ToString(); public static IEnumerator<int>? Walk; }
public class Box<T> { public T[] Items; public init(T[] items) { Items = items; } public IEnumerable<int> Each(fn(int) -> T make) { var n = 0; while (n < Items.Length) { let kept = make(n); try { yield return n; } finally { Console.Write($"e{n} "); n += 1; } } } }
public IEnumerable<int> Wides() { let b = true; let w = new Wide(7); yield return 1; let c = b; let v = new Wide(8); yield return c ? 2 : 3; }
public IEnumerable<int> Half() { let a = new Bad(1); yield return 1; let b = new Bad(2); yield return 2; }
public IEnumerable<int> Sets() { try { yield return 1; } finally { Global.Text = "second" + "2".ToString(); } }
public string Keeps(string s) { Global.Walk = null; return s + "!" + Global.Text; }
public IEnumerable<int> Pinned(string text) { unsafe { fixed (let byte* p = text) { yield return (int)*p; yield return (int)*(p + 1); } fixed (let char* q = text) { yield return (int)*(q + 2); yield return (int)*q; } } }
public IEnumerable<long> Deep(long n) { try { yield return n; foreach (var x in Deep(n + 1L)) { yield return x; } } finally { if (n % 100L == 0L) { Console.Write($"d{n} "); } } }
public IEnumerable<int> Labels() { try { for (var i = 0; ; i += 1) { yield return i; } } finally { var n = 0; again: n += 1; if (n < 3) { goto again; } switch (n) { case 3: Console.Write("three "); break; default: Console.Write("other "); } let f = () => n; Console.Write($"{f()} "); } }
public IEnumerable<(int, string)> Tuples() { using var r = new Wide(3); foreach (var (a, b) in new (int, string)[] { (1, "a"), (2, "b") }) { yield return (a, b); } }
public Wide? MaybeWide(int n) => n > 0 ? new Wide(n) : null;
public IEnumerable<int> Chains() { let x = MaybeWide(1) ?? new Wide(9); yield return x.S.Length; let y = x.S switch { "w1" => new Wide(4), _ => new Wide(5) }; yield return y.S.Length; let t = (new Wide(6), 5); yield return t.Item2; }
public void Main()
{
    foreach (var x in Wides()) { Console.Write($"{x} "); } foreach (var x in Wides()) { Console.Write($"{x} "); if (x == 2) { break; } } Console.WriteLine(".");
    try { foreach (var x in Half()) { Console.Write($"{x} "); } } catch (Exception e) { Console.Write($"{e.Message} "); } Console.WriteLine(".");
    Global.Walk = Sets().GetEnumerator(); Global.Walk?.MoveNext(); Console.WriteLine(Keeps(Global.Text)); Global.Text = "";
    foreach (var x in Pinned("abc")) { Console.Write($"{x} "); } foreach (var x in Pinned("abc")) { Console.Write($"{x} "); if (x == 99) { break; } } Console.WriteLine(".");
    foreach (var x in new Box<Wide>([new Wide(1), new Wide(2)]).Each(n => new Wide(n + 10))) { Console.Write($"{x} "); } Console.WriteLine(".");
    foreach (var x in new Box<string>(["a", "b"]).Each(n => $"s{n}")) { Console.Write($"{x} "); break; } Console.WriteLine(".");
    foreach (var x in Deep(0L)) { if (x == 300L) { break; } } Console.WriteLine(".");
    foreach (var x in Labels()) { if (x == 2) { break; } } Console.WriteLine(".");
    foreach (var (a, b) in Tuples()) { Console.Write($"{a}{b} "); break; } Console.WriteLine(".");
    foreach (var x in Chains()) { Console.Write($"{x} "); } foreach (var x in Chains()) { Console.Write($"{x} "); break; } Console.WriteLine(".");
}
// expect: 1 2 -w88 -w77 1 2 -w88 -w77 .
// expect: 1 -bad1 half .
// expect: first1!second2
// expect: 97 98 98 97 97 98 98 97 .
// expect: 0 e0 -w1010 1 e1 -w1111 -w22 -w11 .
// expect: 0 e0 .
// expect: d300 d200 d100 d0 .
// expect: three 3 .
// expect: 1a -w33 .
// expect: 2 2 5 -w66 -w44 -w11 2 -w11 .
