// Conditions take what converts to `bool` by itself; a declared `!` is applied once, whatever it gives.
// expect: empty true false
// expect: on not-off off
// expect: 0 true off
// expect: 1 2 1 true true false
// expect: counted 3
// expect: int 3 text a null ?
namespace Conditions;

public struct Bag { public int Size; public static bool operator !(Bag bag) => bag.Size == 0; }

public struct Switch
{
    public int V;
    public static Switch operator !(Switch s) => new Switch { V = 1 - s.V };
    public static implicit operator bool(Switch s) => s.V != 0;
}

public class Budget
{
    public int Left = 3;
    public static implicit operator bool(Budget b) => b.Left > 0;
}

public string Kind<T>(T x) => x switch { int i => $"int {i}", string s => $"text {s}", null => "null", _ => "?" };

public int Main()
{
    let bag = new Bag();
    Console.WriteLine($"{(!bag ? "empty" : "full")} {!bag} {!!bag}");
    let on = new Switch { V = 1 };
    let off = !on;
    if (on) { Console.Write("on "); }
    if (!off) { Console.Write("not-off "); }
    Console.WriteLine(off ? "on" : "off");
    let bool plain = on;
    Console.WriteLine($"{off.V} {plain} {(!on ? "on" : "off")}");
    Console.WriteLine($"{(on ? 1 : 2)} {(!on ? 1 : 2)} {(!!on ? 1 : 2)} {on && !off} {!on || on} {on && !on}");
    let budget = new Budget();
    var count = 0;
    while (budget) { budget.Left -= 1; count += 1; }
    do { count += 0; } while (budget);
    Console.WriteLine($"counted {count}");
    Console.WriteLine($"{Kind(3)} {Kind("a")} {Kind<string?>(null)} {Kind(2.5)}");
    return 0;
}
