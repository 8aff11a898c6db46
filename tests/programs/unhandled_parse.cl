// Text that is no number of the type.
// exit: 134
// stderr: unhandled exception: Std::FormatException: '256' is not a number of type byte
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
