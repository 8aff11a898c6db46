// Through recursion: every level cleans up.
// expect: 10
// expect: unwound 10
// expect: sum 45
namespace Throws;

static int unwound;

int Down(int n)
{
    let text = $"level {n}";
    try
    {
        if (n == 0) { throw new Exception("bottom"); }
        return Down(n - 1) + text.Length;
    }
    finally { if (n > 0) { unwound += 1; } }
}

int Sum(int n)
{
    if (n == 0) { return 0; }
    try { if (n % 3 == 0) { throw new Exception($"{n}"); } return n + Sum(n - 1); }
    catch (Exception e) { return e.Message.Length + n - 1 + Sum(n - 1); }
}

public int Main()
{
    try { Console.WriteLine(Down(10)); } catch (Exception) { Console.WriteLine(unwound); }
    Console.WriteLine($"unwound {unwound}");
    Console.WriteLine($"sum {Sum(9)}");
    return 0;
}
