// Generic code that nothing instantiates is still read, and says nothing wrong.
// expect: fine
namespace GenericUnused;

public interface IShow { string Show(); }
public error Problem { }

public class Holder<T> where T : IShow
{
    private T[] items;
    private int count;
    private Func<T, bool> keep;
    public static int Made;
    public T First { get { return items[0]; } set { items[0] = value; } }
    public init(int room, Func<T, bool> keep) { items = new T[room]; self.keep = keep; Made += 1; }
    public void Add(T value) { if (keep(value)) { items[count] = value; count += 1; } }
    public string All() { var s = ""; foreach (var x in items) { s += x.Show() + $"{x}"; } return s; }
    public Holder<R> Map<R>(Func<T, R> f) where R : IShow
    {
        let made = new Holder<R>((int)items.Length, r => true);
        for (var i = 0; i < count; i += 1) { made.Add(f(items[i])); }
        return made;
    }
    public virtual T Last() => items[count - 1];
    public IEnumerable<T> Walk() { for (var i = 0; i < count; i += 1) { yield return items[i]; } }
    public void dispose(ref this) { count = 0; }
}

public struct Pair<A, B>
{
    public A First;
    public B Second;
    public Pair<B, A> Swapped() => new Pair<B, A> { First = Second, Second = First };
    public static Pair<A, B> operator +(Pair<A, B> a, Pair<A, B> b) => new Pair<A, B> { First = a.First + b.First, Second = b.Second };
}

public T Sum<T>(T[] items, T start)
{
    var t = start;
    foreach (var x in items) { t += x; t = t * x - x / x; if (t > x && !(t == x)) { t -= x; } }
    function T Inner(T x) { return x + t; }
    let f = (T x) => Inner(x) + t;
    try { return f(t); } catch (Exception e) { throw; } finally { Console.WriteLine($"{t}"); }
}

public string Kind<T>(T value)
{
    switch (value)
    {
        case 1: return "one";
        case > 2: return "more";
        default: return value is string ? "text" : nameof(value);
    }
}

public (T, int) Find<T>(T[] items, Func<T, bool> keep)
{
    for (var i = 0; i < items.Length; i += 1) { if (keep(items[i])) { return (items[i], i); } }
    return (default(T), -1);
}

public bool Try<T>(ref T place, out T old, in T fresh) { old = place; place = fresh; return sizeof(T) > 4; }

public T Convert<T>(int x) where T : new() { let made = new T(); let y = (T)x; let items = [made, y]; return items[^1]; }

public void Main() { Console.WriteLine("fine"); }
