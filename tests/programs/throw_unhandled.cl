// An exception that nobody handles ends the program; what was written is there.
// exit: 134
// stderr: unhandled exception: Throws::Deep::Failed: code 9
// expect: start
// expect: +1
// expect: finally
// expect: -1
namespace Throws;

public class Res
{
    private string _name;
    public init(string name) { _name = name + ""; Console.WriteLine($"+{_name}"); }
    public void dispose(ref this) { Console.WriteLine($"-{_name}"); }
}

public static class Deep
{
    public error Failed : Exception { public init(int code) : super($"code {code}") { } }

    public static void Run()
    {
        let r = new Res("1");
        try { throw new Failed(9); }
        finally { Console.WriteLine("finally"); }
    }
}

public int Main()
{
    Console.WriteLine("start");
    Deep.Run();
    Console.WriteLine("not here");
    return 0;
}
