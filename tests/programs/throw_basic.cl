// A throw goes to the handler around it; what follows is not run.
// expect: before
// expect: caught broken
// expect: after
namespace Throws;

void Fail() { throw new InvalidOperationException("broken"); }

public int Main()
{
    try
    {
        Console.WriteLine("before");
        Fail();
        Console.WriteLine("not here");
    }
    catch (Exception e) { Console.WriteLine($"caught {e.Message}"); }
    Console.WriteLine("after");
    return 0;
}
