// Messages, text forms, and exceptions as ordinary objects.
// expect: the argument is null
// expect: Std::Exception: plain
// expect: <special>
// expect: kept plain
// expect: index 3
// expect: 2
namespace Throws;

public error Special : Exception
{
    public init() : super("special") { }
    public override string ToString() { return $"<{Message}>"; }
}

public error Plain : IndexOutOfRangeException { }

Exception Make(string m) { return new Exception(m + ""); }

public int Main()
{
    Console.WriteLine(new ArgumentNullException().Message);
    let e = Make("plain");
    Console.WriteLine(e.ToString());
    Exception s = new Special();
    Console.WriteLine(s.ToString());
    Exception kept = Make("x");
    try { throw e; } catch (Exception caught) { kept = caught; }
    Console.WriteLine($"kept {kept.Message}");
    try { throw new Plain("index 3"); } catch (IndexOutOfRangeException i) { Console.WriteLine(i.Message); }
    let all = new Exception[2];
    for (var i = 0; i < 2; i += 1) { try { throw Make($"{i}"); } catch (Exception x) { all[i] = x; } }
    Console.WriteLine(all[0].Message.Length + all[1].Message.Length);
    return 0;
}
