// List patterns on arrays and spans; the slice is a view.
// expect: 10
// expect: true false true
// expect: help
// expect: add x1
// expect: add 3 things
// expect: loud
// expect: long forward1
// expect: unknown
// expect: 20 3
// expect: both
namespace Patterns;

int Total(ReadOnlySpan<int> all) => all switch { [] => 0, [var first, ..rest] => first + Total(rest) };

bool Palindrome(Span<char> text) => text switch { [] or [_] => true, [var a, ..inner, var z] => a == z && Palindrome(inner), _ => false };

string Command(string[] words) => words switch
{
    ["help"] => "help",
    ["add", var what] => $"add {what}",
    ["add", .. many] => $"add {many.Length} things",
    [.., "!"] => "loud",
    [var head, ..] when head.Length > 5 => $"long {head}",
    _ => "unknown",
};

public void Main()
{
    Console.WriteLine(Total([1, 2, 3, 4]));
    Console.WriteLine($"{Palindrome(new char[] { 'a', 'b', 'a' })} {Palindrome(new char[] { 'a', 'b' })} {Palindrome(new char[0])}");
    Console.WriteLine(Command(["help"]));
    Console.WriteLine(Command(["add", $"x{1}"]));
    Console.WriteLine(Command(["add", "a", "b", "c"]));
    Console.WriteLine(Command(["go", "!"]));
    Console.WriteLine(Command([$"forward{1}", "x"]));
    Console.WriteLine(Command([]));
    var data = [1, 2, 3, 4, 5];
    if (data is [_, ..middle, _]) { middle[0] = 20; Console.WriteLine($"{data[1]} {middle.Length}"); }
    if (data is [> 0, > 10, ..] and [.., 5]) { Console.WriteLine("both"); }
}
