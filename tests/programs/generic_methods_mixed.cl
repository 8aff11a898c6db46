// Methods with type parameters of their own, through tables, in all sorts of company: interfaces over abstract classes, chains of
// generic classes, errors, `ref` and `out`, defaults, changing receivers, hiding, overloads, protected ones.
// expect: 1 L! c 1
// expect: 2 G5! c 1
// expect: 2 G6! c 1
// expect: 2 G6! c 1 1z third
// expect: 3 g odd
// expect: true got 3 -1 true 21
// expect: false got 23 -1 false 21
// expect: 1 4
// expect: 100 200
// expect: s int 3 2 2
// expect: 1 r
// expect: 10 1234
// expect: [3][2][1][0]end
namespace Mixed;

public interface INode { R Accept<R>(fn(string) -> R how); }
public abstract class Node : INode
{
    public abstract R Accept<R>(fn(string) -> R how);
    public virtual int One() => 1;
}
public class Leaf : Node { public override R Accept<R>(fn(string) -> R how) => how("L"); }
public class G<T> : Node
{
    public virtual int Extra() => 5;
    public virtual string Third() => "t";
    public override R Accept<R>(fn(string) -> R how) => how($"G{Extra()}");
}
public class GG<T> : G<T>
{
    public override int Extra() => 6;
    public virtual U More<U>(U x) => x;
    public string Use() => $"{More(1)}{More("z")}";
}
public class GGG<T> : GG<T>
{
    public override string Third() => "third";
    public override V More<V>(V x) => base.More(x);
    public virtual int Fourth() => 44;
}

public error Odd : Exception { public virtual T Give<T>(T x) => x; public override string ToString() => "odd"; }
public error Odder : Odd { public override T Give<T>(T x) => base.Give(x); public virtual int Code() => 3; }

public interface ITry
{
    bool TryGet<T>(T given, out T value, ref int count, int by = 2);
    void Swap<T>(ref T a, ref T b) { let kept = a; a = b; b = kept; }
}
public class Tries : ITry
{
    public bool TryGet<T>(T given, out T value, ref int count, int by) { value = given; count += by; return true; }
}
public struct Counted : ITry
{
    public int N;
    public bool TryGet<T>(T given, out T value, ref int count, int by = 2) { value = given; count += by + N; return false; }
}

public interface ICount { int Add<T>(ref this, T x); }
public struct Counter : ICount { public int N; public int Add<T>(ref this, T x) { N += 1; return N; } }
public class Base1 { public int Add<T>(T x) => 100; }
public class Derived1 : Base1, ICount { }
public class Derived2 : Derived1 { public new int Add<T>(T x) => 200; }

public interface IForms { T F<T>(T x); string F(int x); T F<T>(T[] x); }
public class Forms : IForms { public T F<T>(T x) => x; public string F(int x) => "int"; public T F<T>(T[] x) => x[1]; }

public class Pairs<T>
{
    public INode About;
    public init(INode about) { About = about; }
    public (T, R) Pair<R>(T t, R r) => (t, About.Accept(s => r));
}

public interface IFold { A Fold<A>(A seed, fn(A, int) -> A step); }
public record struct Span2(int Low, int High) : IFold
{
    public A Fold<A>(A seed, fn(A, int) -> A step)
    {
        var all = seed;
        for (var i = Low; i < High; i += 1) { all = step(all, i); }
        return all;
    }
}

public class Walker
{
    protected virtual T Step<T>(T x, int n) => n == 0 ? x : Step(x, n - 1);
    public T Run<T>(T x) => Step(x, 3);
}
public class Loud : Walker { protected override T Step<T>(T x, int n) { Console.Write($"[{n}]"); return base.Step(x, n); } }

public void Nodes()
{
    foreach (var one in new INode[] { new Leaf(), new G<int>(), new GG<string>(), new GGG<int>() })
    {
        Console.Write($"{one.Accept(s => s.Length)} {one.Accept(s => s + "!")}");
        if (one is Node node) { Console.Write($" {node.Accept(s => 'c')} {node.One()}"); }
        if (one is GG<int> big) { Console.Write($" {big.Use()} {big.Third()}"); }
        Console.WriteLine("");
    }
}

public void Main()
{
    Nodes();
    try { throw new Odder(); }
    catch (Odd odd) { Console.WriteLine($"{odd.Give(3)} {odd.Give("g")} {odd}"); }
    foreach (var one in new ITry[] { new Tries(), new Counted { N = 10 } })
    {
        var count = 0;
        var a = 1;
        var b = 2;
        one.Swap(ref a, ref b);
        let yes = one.TryGet("got", out var text, ref count);
        let no = one.TryGet<int?>(null, out var none, ref count, by: 1);
        Console.WriteLine($"{yes} {text} {count} {none ?? -1} {no} {a}{b}");
    }
    var counter = new Counter();
    counter.Add(1);
    let ICount boxed = counter;
    boxed.Add(1);
    boxed.Add("x");
    Console.WriteLine($"{counter.N} {boxed.Add(2)}");
    let ICount hidden = new Derived2();
    Console.WriteLine($"{hidden.Add(1)} {new Derived2().Add(1)}");
    let IForms forms = new Forms();
    Console.WriteLine($"{forms.F("s")} {forms.F(3)} {forms.F<int>(3)} {forms.F([1, 2])} {forms.F<int[]>([1, 2]).Length}");
    let pair = new Pairs<int>(new Leaf()).Pair(1, "r");
    Console.WriteLine($"{pair.Item1} {pair.Item2}");
    let IFold fold = new Span2(1, 5);
    Console.WriteLine($"{fold.Fold(0, (a, i) => a + i)} {fold.Fold("", (a, i) => a + i.ToString())}");
    Console.WriteLine(new Loud().Run("end"));
}
