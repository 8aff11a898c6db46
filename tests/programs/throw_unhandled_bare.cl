// Without a message only the class is named.
// exit: 134
// stderr: unhandled exception: Std::Exception
// expect: x
namespace Throws;

public void Main()
{
    Console.WriteLine("x");
    throw new Exception();
}
