// What a generator keeps over a yield besides plain variables: enumerators, elements, texts, views, values that were replaced.
namespace Kept;
public struct Res { public int N; public string S; public init(int n) { N = n; S = $"s{n}"; } public void dispose(ref this) { Console.Write($"-{N} "); } }
public struct Walk { public int At; public bool MoveNext() { At += 1; return At < 4; } public int Current => At; public void dispose(ref this) { Console.Write($"~walk{At} "); } }
public struct Seq { public int X; public Walk GetEnumerator() => new Walk(); public void dispose(ref this) { Console.Write("~seq "); } }
public IEnumerable<int> Structs() { foreach (var x in new Seq()) { if (x == 3) { break; } yield return x; } Console.Write("end "); }
public IEnumerable<string> Elements(Res[] all) { foreach (var r in all) { yield return r.S; } foreach (ref var r in all) { r.N += 10; yield return r.S; } foreach (in let r in all) { yield return r.S; } }
public IEnumerable<int> Swaps() { var a = new Res(1); var b = new Res(2); yield return a.N; a = new Res(3); b = new Res(4); yield return b.N; }
public class Bag<T> { public T Item; public init(T item) { Item = item; } public IEnumerable<int> Each() { let f = (int k) => k * 2; yield return f(4); let me = this; yield return 5; } }
public IEnumerable<string> Texts(string[] parts) { var text = ""; foreach (var p in parts) { text += p; yield return text; } let chars = text[1..3]; foreach (var c in chars) { yield return $"{c}"; } let boxed: object = 4; yield return $"{boxed}"; let none: int? = null; yield return $"{none ?? 7}"; }
public IEnumerable<int> Outs(string s) { if (int.TryParse(s, out var n)) { yield return n; } while (n < 44) { n += 1; yield return n; } }
public IEnumerable<int> LocalFns() { let r = new Res(5); function int Twice(int x) { return x * 2; } yield return Twice(r.N); using var g = new Res(6); yield return Twice(g.N); }
public void Main()
{
    foreach (var x in Structs()) { Console.Write($"{x} "); } foreach (var x in Structs()) { Console.Write($"{x} "); if (x == 2) { break; } } Console.WriteLine(".");
    { let all = new[] { new Res(1), new Res(2) }; foreach (var s in Elements(all)) { Console.Write($"{s} "); } foreach (var s in Elements(all)) { Console.Write($"{s} "); break; } } Console.WriteLine(".");
    foreach (var x in Swaps()) { Console.Write($"{x} "); } Console.WriteLine(".");
    foreach (var x in new Bag<string>("x" + "y").Each()) { Console.Write($"{x} "); break; } Console.WriteLine(".");
    foreach (var x in Texts(["ab", "cd"])) { Console.Write($"{x} "); } Console.WriteLine(".");
    foreach (var x in Outs("42")) { Console.Write($"{x} "); } Console.WriteLine(".");
    foreach (var x in LocalFns()) { Console.Write($"{x} "); if (x == 12) { break; } } Console.WriteLine(".");
}
// expect: 1 2 ~walk3 ~seq end 1 2 ~walk2 ~seq .
// expect: s1 s2 s1 s2 s1 s2 s1 -12 -11 .
// expect: 1 -1 -2 4 -4 -3 .
// expect: 8 .
// expect: ab abcd 98 99 4 7 .
// expect: 42 43 44 .
// expect: 10 12 -6 -5 .
