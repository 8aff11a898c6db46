// A number that does not fit the type.
// exit: 134
// stderr: unhandled exception: Std::OverflowException: 256 does not fit byte
// expect: 255 -32768 -5
namespace Parsing;

public int Main()
{
    Console.Write(byte.Parse("255"));
    let least = short.Parse("-32768");
    Console.Write($" {least} ");
    Console.WriteLine(int.Parse("-5"));
    return (int)byte.Parse("256");
}
