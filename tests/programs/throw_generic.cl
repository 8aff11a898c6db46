// Generic code throws, catches and cleans up for each instance.
// expect: 7
// expect: caught empty
// expect: seven
// expect: caught empty
// expect: -1
namespace Throws;

public class Slot<T>
{
    private T _value;
    private bool _full;
    public void Put(T value) { _value = value; _full = true; }
    public T Take()
    {
        if (!_full) { throw new InvalidOperationException("empty"); }
        _full = false;
        return _value;
    }
}

T Or<T>(fn() -> T f, T other)
{
    try { return f(); } catch (Exception) { return other; }
}

public int Main()
{
    let n = new Slot<int>();
    n.Put(7);
    Console.WriteLine(n.Take());
    try { Console.WriteLine(n.Take()); } catch (InvalidOperationException e) { Console.WriteLine($"caught {e.Message}"); }
    let s = new Slot<string>();
    s.Put("sev" + "en");
    Console.WriteLine(s.Take());
    try { Console.WriteLine(s.Take()); } catch (InvalidOperationException e) { Console.WriteLine($"caught {e.Message}"); }
    Console.WriteLine(Or<int>(() => n.Take(), -1));
    return 0;
}
