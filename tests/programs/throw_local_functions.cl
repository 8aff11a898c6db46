// Local functions and lambdas have handlers of their own; `throw;` is about the nearest `catch`.
// expect: local caught 1
// expect: outer caught local 2
// expect: inner inner
// expect: outer again
namespace Throws;

public int Main()
{
    function int Local(int n)
    {
        try { if (n == 1) { throw new FormatException("1"); } throw new Exception($"local {n}"); }
        catch (FormatException e) { Console.WriteLine($"local caught {e.Message}"); return n; }
    }
    Local(1);
    try { Local(2); } catch (Exception e) { Console.WriteLine($"outer caught {e.Message}"); }
    try
    {
        try { throw new Exception("outer"); }
        catch (Exception)
        {
            let again = () => { try { throw new Exception("inner"); } catch (Exception e) { Console.WriteLine($"inner {e.Message}"); } };
            again();
            throw;
        }
    }
    catch (Exception e) { Console.WriteLine($"{e.Message} again"); }
    return 0;
}
