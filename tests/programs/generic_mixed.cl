// Generic code of many kinds together: nested types, payload enums, nullable results, interfaces, tuples.
// expect: 3 Z
// expect: <4>
// expect: 2 -1
// expect: v5
// expect: 1a 2b
// expect: true false
// expect: 120
namespace GenericMixed;
public T Id<T>(T x) => x;
public struct B<const N: int> { public static int R() => N; }
public class Outer<T> { public class Inner { public T V; public init(T v) { V = v; } } public Inner Make(T v) => new Inner(v); public enum Kind { A, Z } }
public enum Opt<T> { None, Some { T Value; } }
public Opt<R> MapOpt<T, R>(Opt<T> o, Func<T, R> f) { if (o is Opt<T>.Some { Value: var v }) { return Opt<R>.Some { Value = f(v) }; } return Opt<R>.None; }
public T? FirstOr<T>(T[] a, Func<T, bool> f) { foreach (var x in a) { if (f(x)) { return x; } } return null; }
public Span<T> Head<T>(Span<T> s) => s[0..1];
public interface IVisitor<R> { R Visit(int n); }
public class V : IVisitor<string> { public string Visit(int n) => $"v{n}"; }
public R Accept<R>(IVisitor<R> v, int n) => v.Visit(n);
public (T, U)[] ZipAll<T, U>(T[] a, U[] b) { let r = new (T, U)[a.Length]; for (var i = 0; i < a.Length; i += 1) { r[i] = (a[i], b[i]); } return r; }
public void Main()
{
    let o = new Outer<int>();
    Console.WriteLine($"{o.Make(3).V} {Outer<int>.Kind.Z}");
    let m = MapOpt(Opt<int>.Some { Value = 4 }, x => $"<{x}>");
    if (m is Opt<string>.Some { Value: var s }) { Console.WriteLine(s); }
    let f = FirstOr([1, 2, 3], x => x > 1);
    Console.WriteLine($"{f ?? -1} {FirstOr([1], x => x > 5) ?? -1}");
    Console.WriteLine(Accept(new V(), 5));
    var text = "";
    foreach (var (a, b) in ZipAll([1, 2], ["a", "b"])) { text += text == "" ? $"{a}{b}" : $" {a}{b}"; }
    Console.WriteLine(text);

    let cmp = (string a, string b) => a == b;
    Console.WriteLine($"{cmp("a", "a")} {Id(cmp)("a", "b")}");
    let rec = new Func<int, int>[1];
    rec[0] = n => n <= 1 ? 1 : n * rec[0](n - 1);
    Console.WriteLine($"{rec[0](5)}");
    rec[0] = n => 0;
}
