// Through closures and function values; what they captured is freed.
// expect: 2
// expect: caught odd three
// expect: caught from a group
// expect: called with 4
// expect: caught 4
namespace Throws;

int Apply(fn(int) -> int f, int n) { return f(n); }

int Group(int n) { throw new FormatException("from a group"); }

public int Main()
{
    let name = "odd " + "three";
    let halve = (int n) => { if (n % 2 == 1) { throw new ArgumentException(name); } return n / 2; };
    Console.WriteLine(Apply(halve, 4));
    try { Console.WriteLine(Apply(halve, 3)); } catch (ArgumentException e) { Console.WriteLine($"caught {e.Message}"); }
    try { Console.WriteLine(Apply(Group, 3)); } catch (Exception e) { Console.WriteLine($"caught {e.Message}"); }
    let log = (int n) => { Console.WriteLine($"called with {n}"); throw new Exception($"{n}"); };
    try { log(4); } catch (Exception e) { Console.WriteLine($"caught {e.Message}"); }
    return 0;
}
