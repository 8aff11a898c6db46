// true means success.
// expect: fine
namespace Exits;

public bool Main()
{
    Console.WriteLine("fine");
    return true;
}
