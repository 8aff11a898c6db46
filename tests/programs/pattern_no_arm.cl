// A switch expression without an arm that fits.
// expect: one1
// exit: 101
// stderr: panic: no arm of the switch fits
namespace Patterns;

string Name(int n) => n switch { 1 => $"one{1}", 2 => "two" };

public void Main()
{
    Console.WriteLine(Name(1));
    Console.WriteLine(Name(3));
}
