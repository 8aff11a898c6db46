// A throw in `finally` or in a handler replaces what was on its way.
// expect: second
// expect: third
// expect: inner kept
// expect: first
namespace Throws;

public int Main()
{
    try
    {
        try { throw new Exception("fir" + "st"); }
        finally { throw new Exception("second"); }
    }
    catch (Exception e) { Console.WriteLine(e.Message); }
    try
    {
        try { throw new Exception("first"); }
        catch (Exception e) { throw new FormatException("thi" + "rd"); }
        finally { Console.Write(""); }
    }
    catch (Exception e) { Console.WriteLine(e.Message); }
    try
    {
        try { throw new Exception("fir" + "st"); }
        finally
        {
            try { throw new Exception("inner"); }
            catch (Exception e) { Console.WriteLine($"{e.Message} kept"); }
        }
    }
    catch (Exception e) { Console.WriteLine(e.Message); }
    return 0;
}
