// `checked` and `unchecked` change nothing at run time: integers wrap in both.
// expect: -2147483648
// expect: -2147483648
// expect: 44
namespace Checked;

public int Main()
{
    var big = 2147483647;
    checked { Console.WriteLine(big + 1); }
    unchecked { Console.WriteLine(big + 1); }
    unchecked { var n = 300; Console.WriteLine((int)(byte)n); }
    return 0;
}
