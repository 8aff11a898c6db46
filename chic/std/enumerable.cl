// Sequences: what `foreach` walks over besides arrays, and what functions with `yield` return.
namespace Std;

/// Something that can be walked over, from the start, any number of times.
public interface IEnumerable<T>
{
    IEnumerator<T> GetEnumerator();
}

/// A walk: `MoveNext` goes to the next value, if there is one; `Current` is it. `foreach` says by `Dispose` that it wants no more.
public interface IEnumerator<T>
{
    bool MoveNext();
    T Current { get; }
    void Dispose() { }
}

/// What `using` holds beside a walk: at the end of the scope the walk is told that it is over.
public struct WalkEnd
{
    private fn() -> void over;

    public init(fn() -> void over) { self.over = over; }

    public void dispose(ref this) { over(); }
}

/// What a function with `yield` returns as an `IEnumerable<T>`: every walk starts it from the beginning, with the arguments it got.
public class Sequence<T> : IEnumerable<T>
{
    private fn() -> IEnumerator<T> start;

    public init(fn() -> IEnumerator<T> start) { self.start = start; }

    public IEnumerator<T> GetEnumerator() => start();
}

/// A function with `yield`, on its way. It starts where it was left, and can be walked over once.
public class Generator<T> : IEnumerable<T>, IEnumerator<T>
{
    private fn(ref T) -> bool step;
    private T current;

    public init(fn(ref T) -> bool step) { self.step = step; }

    public T Current { get { return current; } }

    /// At the end, or when the function throws, what its variables hold is given up at once.
    public bool MoveNext()
    {
        var going = false;
        try { going = step(ref current); }
        finally { if (!going) { step = Over; } }
        return going;
    }

    /// Gives the function up, wherever it has come to: what it has to do at its end, it does now. The call behind lets out what
    /// it throws.
    public void Dispose()
    {
        Chic.Rt.State.Ending = true;
        step = Over;
        Chic.Rt.State.Ending = false;
        step(ref current);
    }

    static bool Over(ref T current) => false;

    public IEnumerator<T> GetEnumerator() { return this; }
}
