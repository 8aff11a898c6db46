// Generic structs: methods, nested instances, statics per instance, properties, operators.
// expect: 1 two
// expect: two 1
// expect: 3
// expect: 2 1 0
// expect: 30 10
// expect: 7 x
// expect: [1, 2]
// expect: 4 6
// expect: 5
namespace GenericStructs;

public struct Pair<A, B>
{
    public A First;
    public B Second;
    public init(A first, B second) { First = first; Second = second; }
    public Pair<B, A> Swapped() => new Pair<B, A>(Second, First);
    public static Pair<A, B> Of(A a, B b) => new Pair<A, B>(a, b);
}

public struct Counter<T>
{
    public static int Made;
    public T Value;
    public static Counter<T> New(T value) { Made += 1; return new Counter<T> { Value = value }; }
}

public struct Stack<T>
{
    private T[] items;
    private int count;
    public static Stack<T> Empty(int room) => new Stack<T> { items = new T[room] };
    public int Count { get { return count; } }
    public void Push(ref this, T item) { items[count] = item; count += 1; }
    public T Pop(ref this) { count -= 1; return items[count]; }
    public Stack<R> Map<R>(Func<T, R> f)
    {
        var made = Stack<R>.Empty((int)items.Length);
        for (var i = 0; i < count; i += 1) { made.Push(f(items[i])); }
        return made;
    }
}

public struct Vec2<T>
{
    public T X;
    public T Y;
    public static Vec2<T> operator +(Vec2<T> a, Vec2<T> b) => new Vec2<T> { X = a.X + b.X, Y = a.Y + b.Y };
}

public struct Tree<T> { public T Value; public Tree<T>[] Below; public int Size() { var n = 1; foreach (var t in Below) { n += t.Size(); } return n; } }

public string Show<A, B>(Pair<A, B> p) => $"[{p.First}, {p.Second}]";

public void Main()
{
    let p = new Pair<int, string>(1, "two");
    Console.WriteLine($"{p.First} {p.Second}");
    let q = p.Swapped();
    Console.WriteLine($"{q.First} {q.Second}");
    let deep = Pair<Pair<int, int>, long>.Of(new Pair<int, int>(1, 2), 3);
    Console.WriteLine($"{deep.Second}");
    Counter<int>.New(1);
    Counter<int>.New(2);
    Counter<string>.New("a");
    Console.WriteLine($"{Counter<int>.Made} {Counter<string>.Made} {Counter<long>.Made}");
    var s = Stack<int>.Empty(4);
    s.Push(10);
    s.Push(30);
    let top = s.Pop();
    Console.WriteLine($"{top} {s.Pop()}");
    s.Push(7);
    var t = s.Map(x => x.ToString());
    t.Push("x");
    let x = t.Pop();
    Console.WriteLine($"{t.Pop()} {x}");
    Console.WriteLine(Show(new Pair<int, int>(1, 2)));
    let v = new Vec2<int> { X = 1, Y = 2 } + new Vec2<int> { X = 3, Y = 4 };
    Console.WriteLine($"{v.X} {v.Y}");
    let leaf = new Tree<int> { Value = 1, Below = new Tree<int>[0] };
    let tree = new Tree<int> { Value = 2, Below = [leaf, new Tree<int> { Value = 3, Below = [leaf, leaf] }] };
    Console.WriteLine($"{tree.Size()}");
}
