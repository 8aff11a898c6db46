// What can be locked: what gives something to hold.
namespace Locks;
public class Guard { public void dispose(ref this) { } }
public class Mutex { public Guard Enter() => new Guard(); }
public class Heir : Mutex { }
public interface ILock { Guard Enter(); }
public interface IMore : ILock { }
public struct Small { public Guard Enter() => new Guard(); }
public class Plain { }
public struct Value { public int N; }
public void Inner(IMore more, Mutex? maybe)
{
    lock (more) { }
    lock (maybe) { } //~ error[NUL0001]: `maybe` may be null
    lock (new Heir()) { }
    lock (new Small()) { }
}
public void Main()
{
    let n = 5;
    lock (n) { } //~ error[TYP0002]: `int` has no `Enter()`: there is nothing that locks it
    lock ("text") { } //~ error[TYP0002]: `string` has no `Enter()`
    lock (new int[1]) { } //~ error[TYP0002]: `int[]` has no `Enter()`
    lock (new Value()) { } //~ error[TYP0002]: `Locks::Value` has no `Enter()`
    lock (new Plain()) { } //~ warning[USE0002]: `Locks::Plain` has no `Enter()`
    lock (null) { } //~ error[TYP0001]: there is nothing here to lock
    lock (missing) { } //~ error[NAM0001]: unknown name `missing`
}
