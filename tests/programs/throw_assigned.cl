// Which locals have a value after `try`: those assigned on every way, and those that `finally` assigns.
// expect: 1 7 3
// expect: -1 7 4
// expect: 5
namespace Throws;

int Parse(bool good) { if (!good) { throw new FormatException("bad"); } return 1; }

string Show(bool good)
{
    int a;
    int b;
    int c;
    try { a = Parse(good); c = 3; }
    catch (FormatException) { a = -1; c = 4; }
    finally { b = 7; }
    return $"{a} {b} {c}";
}

int Loop()
{
    int x;
    while (true) { try { break; } finally { x = 5; } }
    return x;
}

public int Main()
{
    Console.WriteLine(Show(true));
    Console.WriteLine(Show(false));
    Console.WriteLine(Loop());
    return 0;
}
