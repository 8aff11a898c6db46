// In conditions: `&&`, `||`, `?:`, patterns, the heads of loops and switches.
// expect: and
// expect: or true
// expect: chosen
// expect: while 2
// expect: for 1
// expect: switch
// expect: is
// expect: foreach
namespace Throws;

bool Ask(int n) { if (n > 1) { throw new ArgumentException($"{n}"); } return n == 1; }
string Word(int n) { if (n > 1) { throw new ArgumentException("word"); } return "w" + "1"; }
int[] Items() { throw new Exception("items"); }

public int Main()
{
    try { if (Ask(1) && Ask(2)) { Console.WriteLine("no"); } } catch { Console.WriteLine("and"); }
    try { if (Ask(1) || Ask(2)) { Console.WriteLine("or true"); } } catch { Console.WriteLine("no"); }
    try { let t = Ask(0) ? Word(1) : Word(2); Console.WriteLine(t); } catch { Console.WriteLine("chosen"); }
    var n = 0;
    try { while (Word(n) != "x") { n += 1; } } catch { Console.WriteLine($"while {n}"); }
    n = 0;
    try { for (var i = 0; ; i += Ask(i + 1) ? 1 : 0) { n = i; if (i > 5) { break; } } } catch { Console.WriteLine($"for {n}"); }
    try { switch (Word(2)) { case "w1": Console.WriteLine("no"); default: Console.WriteLine("no"); } } catch { Console.WriteLine("switch"); }
    try { if (Word(3) is "w1") { Console.WriteLine("no"); } } catch { Console.WriteLine("is"); }
    try { foreach (var x in Items()) { Console.WriteLine(x); } } catch { Console.WriteLine("foreach"); }
    return 0;
}
