// `throw;` sends on what was caught, the same object; a handler may throw another.
// expect: inner first
// expect: middle first
// expect: outer first 2
// expect: replaced: first
// expect: done
namespace Throws;

public error Counted : Exception
{
    public int Seen;
    public init(string m) : super(m) { }
}

void Fail() { throw new Counted("first"); }

void Inner()
{
    try { Fail(); }
    catch (Counted e) { e.Seen += 1; Console.WriteLine($"inner {e.Message}"); throw; }
}

void Middle()
{
    try { Inner(); }
    catch (FormatException) { Console.WriteLine("no"); }
    catch (Exception e) { Console.WriteLine($"middle {e.Message}"); if (e is Counted c) { c.Seen += 1; } throw; }
}

public int Main()
{
    try { Middle(); }
    catch (Counted e) { Console.WriteLine($"outer {e.Message} {e.Seen}"); }
    try
    {
        try { Fail(); }
        catch (Exception e) { throw new InvalidOperationException($"replaced: {e.Message}"); }
    }
    catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
    try
    {
        try { Fail(); }
        catch
        {
            try { throw new FormatException("nested"); } catch (FormatException) { }
            throw;
        }
    }
    catch (FormatException) { Console.WriteLine("wrong one"); }
    catch (Counted) { Console.WriteLine("done"); }
    return 0;
}
