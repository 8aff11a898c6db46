// Operands and arguments are evaluated left to right; && || ?: only what they need; compound assignment its place once.
// expect: abc
// expect: a1 b0 c1
// expect: ab 3
// expect: i 8
// expect: lr 5
namespace Order;

static class Log
{
    static string said = "";

    public static int Say(string name, int value)
    {
        said += name;
        return value;
    }

    public static bool Ask(string name, bool value)
    {
        said += name;
        return value;
    }

    public static string Take()
    {
        let taken = said;
        said = "";
        return taken;
    }
}

int Index() => Log.Say("i", 2);

public void Main()
{
    let cells = new int[] { 1, 2, 3 };
    let three = Log.Say("a", 1) + Log.Say("b", 2) * Log.Say("c", 3);
    Console.WriteLine(three == 7 ? Log.Take() : "wrong");
    let a = Log.Ask("a", true) || Log.Ask("x", true);
    Console.Write(Log.Take() + (a ? "1 " : "0 "));
    let b = Log.Ask("b", false) && Log.Ask("x", true);
    Console.Write(Log.Take() + (b ? "1 " : "0 "));
    let c = Log.Ask("c", false) | true;
    Console.WriteLine(Log.Take() + (c ? "1" : "0"));
    let d = Log.Ask("a", false) ? Log.Say("x", 1) : Log.Say("b", 3);
    Console.WriteLine($"{Log.Take()} {d}");
    cells[Index()] += 5;
    Console.WriteLine($"{Log.Take()} {cells[2]}");
    var n = 0;
    n = Log.Say("l", 2) + (n = Log.Say("r", 3));
    Console.WriteLine($"{Log.Take()} {n}");
}
