// Generic classes and interfaces: virtual methods, bases with arguments, static members per instance, type tests.
namespace Generic;

public interface ISource<T> { T Next(); bool More { get; } }
public abstract class Sequence<T> : ISource<T>
{
    public static int Made;
    protected int at;
    public init() { Made += 1; }
    public abstract T Next();
    public virtual bool More => at < 3;
    public T Last() { var got = Next(); while (More) { got = Next(); } return got; }
}
public class Numbers : Sequence<int> { public override int Next() { at += 1; return at * at; } }
public class Words : Sequence<string>
{
    string[] words = ["one" + "", "two", "three", "four"];
    public override string Next() { let w = words[at]; at += 1; return w; }
    public override bool More => at < (int)words.Length;
}
public class Pair<A, B> { public A First; public B Second; public init(A a, B b) { First = a; Second = b; } public Pair<B, A> Turn() => new Pair<B, A>(Second, First); }
public class Node<T> { public T Value; public Node<T> Next; public init(T v) { Value = v; } }
public class Stack<T>
{
    Node<T> top;
    public int Count;
    public void Push(T v) { let n = new Node<T>(v); n.Next = top; top = n; Count += 1; }
    public T Pop() { let v = top.Value; top = top.Next; Count -= 1; return v; }
}
public T Drain<T>(ISource<T> from) { var got = from.Next(); while (from.More) { got = from.Next(); } return got; }

public void Main()
{
    Console.WriteLine($"{new Numbers().Last()} {new Words().Last()} {Drain(new Words())} {Drain<int>(new Numbers())}");
    Console.WriteLine($"{Sequence<int>.Made} {Sequence<string>.Made}");
    let p = new Pair<int, string>(4, "x" + "y").Turn().Turn();
    Console.WriteLine($"{p.First} {p.Second} {p.Turn().First}");
    let s = new Stack<Pair<int, int>>();
    for (var i = 0; i < 5; i += 1) { s.Push(new Pair<int, int>(i, i * 10)); }
    Console.WriteLine($"{s.Pop().Second} {s.Pop().First} {s.Count}");
    ISource<int> n = new Numbers();
    Console.WriteLine($"{n is Numbers} {n is Sequence<int>}");
}
// expect: 9 four four 9
// expect: 2 2
// expect: 4 xy xy
// expect: 40 3 3
// expect: true true
