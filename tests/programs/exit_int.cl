// The exit code is what Main returns.
// exit: 42
// expect: leaving
namespace Exits;

public int Main()
{
    Console.WriteLine("leaving");
    return 42;
}
