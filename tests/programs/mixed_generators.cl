// Generators in classes, recursive, endless, of tuples and functions, with resources.
// expect: 0a 1b 3 2 1 
// expect: +g 0 1 -g two
// expect: +g 0 1 -g 
// expect: +g -g 
// expect: 1213121
// expect: 2 3 5 7 11 13 17 19 23 29 
// expect: [one][two][][three]
// expect: 30
// expect: 3
// expect: +g -g none
// expect: +g true 0 -g two false 
namespace G1;
public class Res { public string N; public init(string n) { N = n; Console.Write($"+{n} "); } public void dispose(ref this) { Console.Write($"-{N} "); } }
public class Bag<T> : IEnumerable<T>
{
    private T[] _x; public init(T[] x) { _x = x; }
    public IEnumerator<T> GetEnumerator() { for (var i = 0; i < _x.Length; i++) { yield return _x[i]; } }
    public IEnumerable<T> Reversed() { for (var i = (int)_x.Length - 1; i >= 0; i--) { yield return _x[i]; } }
    public IEnumerable<(int, T)> Indexed { get { var i = 0; foreach (var x in this) { yield return (i++, x); } } }
}
public IEnumerable<int> Guarded(int n)
{
    using var r = new Res("g");
    for (var i = 0; i < n; i++) { if (i == 2) { throw new InvalidOperationException("two"); } yield return i; }
}
public IEnumerable<int> Walk(int depth) { if (depth == 0) { yield break; } foreach (var x in Walk(depth - 1)) { yield return x; } yield return depth; foreach (var x in Walk(depth - 1)) { yield return x; } }
public IEnumerable<long> Primes() { var found = new long[100]; var n = 0; for (var c = 2L; ; c++) { var prime = true; for (var i = 0; i < n && found[i] * found[i] <= c; i++) { if (c % found[i] == 0) { prime = false; break; } } if (prime) { found[n++] = c; yield return c; } } }
public IEnumerable<string> Lines(string text) { var line = ""; foreach (var ch in text) { if (ch == '\n') { yield return line; line = ""; } else { line += ch; } } if (line != "") { yield return line; } }
public IEnumerable<Func<int>> Funcs() { for (var i = 0; i < 3; i++) { let k = i; yield return () => k * 10; } }
public int First(IEnumerable<int> xs, Func<int, bool> p) { foreach (var x in xs) { if (p(x)) { return x; } } throw new InvalidOperationException("none"); }
public void Main()
{
    foreach (var (i, s) in new Bag<string>(["a", "b"]).Indexed) { Console.Write($"{i}{s} "); }
    foreach (var x in new Bag<int>([1, 2, 3]).Reversed()) { Console.Write($"{x} "); }
    Console.WriteLine();
    try { foreach (var i in Guarded(5)) { Console.Write($"{i} "); } } catch (InvalidOperationException e) { Console.Write(e.Message); }
    Console.WriteLine();
    foreach (var i in Guarded(2)) { Console.Write($"{i} "); }
    Console.WriteLine();
    foreach (var i in Guarded(9)) { if (i == 1) { break; } }
    Console.WriteLine();
    foreach (var x in Walk(3)) { Console.Write($"{x}"); }
    Console.WriteLine();
    foreach (var p in Primes()) { if (p > 30) { break; } Console.Write($"{p} "); }
    Console.WriteLine();
    foreach (var l in Lines("one\ntwo\n\nthree")) { Console.Write($"[{l}]"); }
    Console.WriteLine();
    var sum = 0; foreach (var f in Funcs()) { sum += f(); } Console.WriteLine(sum);
    Console.WriteLine(First(Walk(4), x => x > 2));
    try { First(Guarded(1), x => x > 5); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
    let e1 = Guarded(3).GetEnumerator(); Console.Write($"{e1.MoveNext()} {e1.Current} "); 
    try { e1.MoveNext(); e1.MoveNext(); } catch (Exception e) { Console.Write($"{e.Message} {e1.MoveNext()} "); }
    Console.WriteLine();
}
