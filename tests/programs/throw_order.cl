// Handlers are tried in order with a test of the object's own class.
// expect: argument range
// expect: argument null
// expect: format
// expect: any state
// expect: own 7
namespace Throws;

public error Own : Exception
{
    public int Code;
    public init(int code) : super("own") { Code = code; }
}

Exception Make(int which)
{
    switch (which)
    {
        case 0: return new ArgumentOutOfRangeException("range");
        case 1: return new ArgumentNullException("x");
        case 2: return new FormatException("f");
        case 3: return new InvalidOperationException("state");
        default: return new Own(7);
    }
}

public int Main()
{
    for (var i = 0; i < 5; i += 1)
    {
        try { throw Make(i); }
        catch (ArgumentNullException) { Console.WriteLine("argument null"); }
        catch (ArgumentException e) { Console.WriteLine($"argument {e.Message}"); }
        catch (FormatException) { Console.WriteLine("format"); }
        catch (Own own) { Console.WriteLine($"own {own.Code}"); }
        catch (Exception e) { Console.WriteLine($"any {e.Message}"); }
    }
    return 0;
}
