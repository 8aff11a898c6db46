// Null and exceptions: `?? throw`, what is known after `try`, what is released on the way.
// expect: text1
// expect: no text 1
// expect: 4 -1
// expect: 5
// expect: caught
namespace Nullables;

string Need(string? text) => text ?? throw new InvalidOperationException($"no text {1}");

int Risky(bool bad) { if (bad) { throw new InvalidOperationException("risky"); } return 4; }

int Guess(bool bad)
{
    int? n = 3;
    try { n = null; n = Risky(bad); }
    catch (InvalidOperationException) { return n ?? -1; }
    return n;
}

public void Main()
{
    Console.WriteLine(Need($"text{1}"));
    try { Console.WriteLine(Need(null)); }
    catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
    Console.WriteLine($"{Guess(false)} {Guess(true)}");
    string? kept = $"kept{2}";
    let all = new string?[] { kept, null };
    try
    {
        foreach (var one in all) { Console.WriteLine(one?.Length ?? Risky(true)); }
    }
    catch (InvalidOperationException) { Console.WriteLine("caught"); }
}
