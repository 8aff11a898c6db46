// A throw in the middle of an interpolation: what was put together is freed.
// expect: caught boom
// expect: value 4
// expect: caught boom
// expect: kept
namespace Throws;

string Name(int n)
{
    if (n > 3) { throw new FormatException("boom"); }
    return $"name {n}";
}

public int Main()
{
    try { Console.WriteLine($"{Name(1)} and {Name(2)} and {Name(4)}!"); }
    catch (FormatException e) { Console.WriteLine($"caught {e.Message}"); }
    Console.WriteLine($"value {Name(2).Length - 2}");
    var kept = "ke";
    kept += "pt";
    try { kept = Name(1) + Name(2) + Name(9); } catch (FormatException e) { Console.WriteLine($"caught {e.Message}"); }
    Console.WriteLine(kept);
    return 0;
}
