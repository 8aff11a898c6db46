// Calls of functions whose `@conditional` symbol is not defined do nothing: neither arguments nor receivers are evaluated.
// expect: counted 0
// expect: kept 1
// expect: done
namespace Test;

class Logger
{
    public int Lines;
    @conditional("NEVER_DEFINED") public void Write(string text) { Lines += 1; Console.WriteLine(text); }
    @conditional("NEVER_DEFINED") public static void Note(int n) { Console.WriteLine(n); }
}

static int asked;
int Ask() { asked += 1; return asked; }
Logger Made() { asked += 1; return new Logger(); }

@conditional("NEVER_DEFINED")
void Trace(string text, int n = 1) { Console.WriteLine($"{text} {n}"); }

public int Main()
{
    Trace($"asked {Ask()}", n: Ask());
    Made().Write($"made {Ask()}");
    Logger.Note(Ask());
    let kept = new Logger();
    kept.Write("x");
    for (var i = 0; i < 3; i += 1) { Trace("loop", Ask()); }
    if (kept.Lines == 0) { Trace("branch"); } else { Console.WriteLine("else"); }
    let action = () => Trace("inside", Ask());
    action();
    Console.WriteLine($"counted {asked}");
    Ask();
    Console.WriteLine($"kept {asked}");
    Console.WriteLine("done");
    return 0;
}
