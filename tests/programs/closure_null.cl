// A function value that was never set is null; calling it panics.
// expect: before
// exit: 101
// stderr: null reference
// stderr: ClosureNull::Main (closure_null.cl:14)
namespace ClosureNull;

public struct Holder { public Func<int> Run; }

public void Main()
{
    Console.WriteLine("before");
    let holder = new Holder();
    let n = holder.Run();
    Console.WriteLine($"{n}");
}
