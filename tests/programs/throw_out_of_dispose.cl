// No exception may leave a destructor: nobody is there to handle it.
// exit: 134
// stderr: unhandled exception: Std::InvalidOperationException: from dispose
// expect: body
namespace Throws;

public class Bad
{
    public void dispose(ref this) { throw new InvalidOperationException("from dispose"); }
}

public int Main()
{
    try { let b = new Bad(); Console.WriteLine("body"); }
    catch (Exception) { Console.WriteLine("not caught"); }
    return 0;
}
