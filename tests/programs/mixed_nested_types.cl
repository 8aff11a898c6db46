// Nested types and delegates, aliases, named and default arguments.
// expect: 43 3 Deep On 21
// expect: 21 [5]
// expect: 1,2,3 a-b 1.5+2 10
// expect: 123 129 221
// expect: On
namespace D5;
public typealias Id = int; typealias Pair<T> = (T, T); typealias Handler = Func<int, string>;
public class Outer
{
    private int secret = 42; private static int shared = 1;
    public enum Mode { Off, On }
    public struct Key { public int A; public static Key Of(int a) => new Key { A = a }; }
    public interface IPart { int Val { get; } }
    public class Inner : IPart
    {
        private readonly Outer _o; public init(Outer o) { _o = o; }
        public int Val => _o.secret + shared;
        public class Deep { public static string Name = nameof(Deep); public Mode M = Mode.On; }
    }
    public IPart Part() => new Inner(this);
    public delegate int Fold(int a, int b);
    public int Run(Fold f) => f(secret, 2);
}
public static class Util { public const int Max = 10; public static string Join<T>(T[] xs, string sep = ",") { var s = ""; for (var i = 0; i < xs.Length; i++) { if (i > 0) s += sep; s += $"{xs[i]}"; } return s; } }
public partial class Never { }
public Pair<Id> Swap(Pair<Id> p) => (p.Item2, p.Item1);
public string Use(Handler h, Id i) => h(i);
public int Sum(int a, int b = 2, int c = 3) => a * 100 + b * 10 + c;
public void Main()
{
    let o = new Outer();
    Console.WriteLine($"{o.Part().Val} {Outer.Key.Of(3).A} {Outer.Inner.Deep.Name} {new Outer.Inner.Deep().M} {o.Run((a, b) => a / b)}");
    let (x, y) = Swap((1, 2));
    Console.WriteLine($"{x}{y} {Use(n => $"[{n}]", 5)}");
    Console.WriteLine($"{Util.Join([1, 2, 3])} {Util.Join(["a", "b"], "-")} {Util.Join(sep: "+", xs: [1.5, 2])} {Util.Max}");
    Console.WriteLine($"{Sum(1)} {Sum(1, c: 9)} {Sum(c: 1, a: 2)}");
    var m = Outer.Mode.Off; m = m == Outer.Mode.Off ? Outer.Mode.On : Outer.Mode.Off;
    Console.WriteLine($"{m}");
}
