// A format that does not exist.
// exit: 134
// stderr: unhandled exception: Std::FormatException: bad format 'Q2'
// expect: 007
namespace Formats;

string Shown(int n, string format) => n.ToString(format);

public int Main()
{
    Console.WriteLine(Shown(7, "D3"));
    Console.WriteLine(Shown(7, "Q2"));
    return 0;
}
