// Environment.Exit ends at once, with everything written.
// exit: 7
// expect: before
namespace Exits;

void Leave()
{
    Environment.Exit(7);
}

public int Main()
{
    Console.WriteLine("before");
    Leave();
    Console.WriteLine("after");
    return 0;
}
