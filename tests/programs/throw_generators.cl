// Generators with handlers of their own; what they throw comes out of the loop that asked.
// expect: 100
// expect: gen caught one
// expect: 99
// expect: 102
// expect: at 2
namespace G;
IEnumerable<int> Numbers(int n)
{
    for (var i = 0; i < n; i += 1)
    {
        var got = 0;
        try { if (i == 1) { throw new Exception("one"); } got = i; }
        catch (Exception e) when (e.Message.Length > 0) { Console.WriteLine($"gen caught {e.Message}"); got = -1; }
        finally { got += 100; }
        yield return got;
        if (i == 2) { throw new FormatException($"at {i}"); }
    }
}
public int Main()
{
    try { foreach (var x in Numbers(9)) { Console.WriteLine(x); } }
    catch (FormatException e) { Console.WriteLine(e.Message); }
    return 0;
}
