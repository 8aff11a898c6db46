// A character outside the text.
// exit: 134
// stderr: unhandled exception: Std::ArgumentOutOfRangeException: index 5 out of bounds for length 5
// expect: o
namespace Bounds;

public int Main()
{
    let word = "hello";
    Console.WriteLine(word[4]);
    var at = 5;
    return (int)word[at];
}
