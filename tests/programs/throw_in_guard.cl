// An exception that a guard throws is dropped: the guard does not hold, and the one before goes on.
// expect: b not asked twice: first a
// expect: second kept
// expect: outer a
namespace Guards;
class Big { public string Name; public init(string name) { Name = name; } public void dispose(ref this) { } }
bool Throws(string text) { let big = new Big(text); throw new Exception($"{big.Name} in a guard"); }
int Length(string s) => s.Length > 0 ? s.Length : throw new ArgumentException("empty");
string First()
{
    try { throw new Exception("first a"); }
    catch (Exception e) when (Throws("guard")) { return "wrong"; }
    catch (Exception e) when (Length(e.Message) > 3 && e.Message[0] == 'f') { return e.Message; }
}
string Second()
{
    try
    {
        try { throw new FormatException("second kept"); }
        catch (FormatException e) when (Throws(e.Message) || true) { return "wrong"; }
        finally { if (Length("x") != 1) { Console.WriteLine("wrong"); } }
    }
    catch (Exception e) { return e.Message; }
}
int Main()
{
    Console.WriteLine($"b not asked twice: {First()}");
    Console.WriteLine(Second());
    try { try { throw new Exception("outer a"); } catch (Exception e) when (Length("") == 0) { Console.WriteLine("wrong"); } }
    catch (Exception e) { Console.WriteLine(e.Message); }
    return 0;
}
