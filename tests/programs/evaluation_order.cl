// Operands and arguments are evaluated left to right; && || ?: only what they need; compound assignment its place once.
// expect: abc
// expect: a1 b0 c1
// expect: ab 3
// expect: i 8
// expect: lr 5
namespace Order;

static string log = "";
static int[] cells = new int[] { 1, 2, 3 };

int Say(string name, int value)
{
    log += name;
    return value;
}

bool Ask(string name, bool value)
{
    log += name;
    return value;
}

string Take()
{
    let taken = log;
    log = "";
    return taken;
}

int Index() => Say("i", 2);

public void Main()
{
    let three = Say("a", 1) + Say("b", 2) * Say("c", 3);
    Console.WriteLine(three == 7 ? Take() : "wrong");
    let a = Ask("a", true) || Ask("x", true);
    Console.Write(Take() + (a ? "1 " : "0 "));
    let b = Ask("b", false) && Ask("x", true);
    Console.Write(Take() + (b ? "1 " : "0 "));
    let c = Ask("c", false) | true;
    Console.WriteLine(Take() + (c ? "1" : "0"));
    let d = Ask("a", false) ? Say("x", 1) : Say("b", 3);
    Console.WriteLine($"{Take()} {d}");
    cells[Index()] += 5;
    Console.WriteLine($"{Take()} {cells[2]}");
    var n = 0;
    n = Say("l", 2) + (n = Say("r", 3));
    Console.WriteLine($"{Take()} {n}");
}
