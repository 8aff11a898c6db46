// `lock` holds what Enter gives while its statement runs; anything else needs no lock.
// expect: enter
// expect: locked
// expect: leave
// expect: enter
// expect: leave
// expect: caught
// expect: plain
// expect: held
// expect: leave
// expect: held 2
// expect: leave
// expect: closed 2
namespace Locks;

public class Guard { public void dispose(ref this) { Console.WriteLine("leave"); } }

public class Mutex
{
    public Guard Enter() { Console.WriteLine("enter"); return new Guard(); }
}

public class Plain { }

public struct Handle
{
    public int Count;
    public Guard Enter() { Count += 1; return new Guard(); }
    public void dispose(ref this) { Console.WriteLine($"closed {Count}"); }
}

public int Main()
{
    let m = new Mutex();
    lock (m) { Console.WriteLine("locked"); }
    try { lock (m) { throw new Exception("x"); } } catch { Console.WriteLine("caught"); }
    lock (new Plain()) { Console.WriteLine("plain"); }
    var h = new Handle();
    lock (h) { Console.WriteLine("held"); }
    lock (h) { Console.WriteLine($"held {h.Count}"); }
    return 0;
}
