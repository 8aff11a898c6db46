// What nobody catches is shown with the message that its class makes of it.
// expect: code 3, Shown::Coded: code 4
// exit: 134
// stderr: unhandled exception: Shown::Coded: code 5
namespace Shown;
error Coded : Exception
{
    public int Code;
    public init(int code) { Code = code; }
    public override string Message => $"code {Code}";
}
int Main()
{
    try { throw new Coded(3); } catch (Exception e) { Console.Write(e.Message); }
    try { throw new Coded(4); } catch (Coded e) { Console.WriteLine($", {e}"); }
    throw new Coded(5);
}
