// Labels in handlers and `finally`, jumps out of a `try` and back to before it.
// expect: try 0
// expect: F0
// expect: try 1
// expect: try 2
// expect: F2
// expect: caught again 2
// expect: out
namespace Throws;

public int Main()
{
    var n = 0;
    Again:
    try
    {
        let text = $"try {n}";
        Console.WriteLine(text);
        if (n < 2) { n += 1; goto Again; }
        throw new Exception($"again {n}");
    }
    catch (Exception e)
    {
        Console.WriteLine($"F{n}");
        Console.WriteLine($"caught {e.Message}");
        goto Out;
    }
    finally
    {
        var k = 0;
        Loop: k += 1;
        if (k < 3) { goto Loop; }
        if (n < 2 || k != 3) { Console.WriteLine($"F{n - 1}"); }
        else if (n == 2 && k == 3) { k = 0; }
    }
    Out: Console.WriteLine("out");
    return 0;
}
