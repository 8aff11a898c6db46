// A type's statics are there when those of a type declared before it need them: by calls, constructors, tables, lambdas, generics.
// keeps: statics
// expect: table made, item x def, late 7, shape 10, side 5, 8, .
// expect: xdef 11 lab5
// expect: 8 40 5 3 one 1
// expect: 6 5 11
// expect: true true
namespace Orders;

public class Item { public string Name; public init(string name) { Name = name; } }
public class First { public static Item X = Store.Make("x"); public static int Count = Store.Counted(); public static string Text = Store.Label; }
public class Through
{
    public static int Lambda = Call(() => Late.Value + 1);
    public static int Table = new Round(4).Area();
    public static int Boxed = Of(new Square());
    public static int Generic = Cache<int>.Get();
    public static string Name = Names.All[1];
    private static int Call(fn() -> int f) { let got = f(); Console.Write($"{got}, "); return got; }
    private static int Of(ISided one) => one.Side();
}
public class Store
{
    static int[] table = Table();
    static Item def = new Item("def");
    static int made;
    public static string Label = "lab" + table.Length.ToString();
    static int[] Table() { Console.Write("table made, "); return new int[5]; }
    public static Item Make(string name) { table[made] += 1; made += 1; Console.Write($"item {name} {def.Name}, "); return new Item(name + def.Name); }
    public static int Counted() => made * 10 + table[0];
}
public class Late { public static int Value = Say("late", 7); public static int Say(string what, int n) { Console.Write($"{what} {n}, "); return n; } }
public abstract class Shape { public abstract int Area(); }
public class Round : Shape { int _r; public init(int r) { _r = r; } public override int Area() => _r * Tens.Ten; }
public static class Tens { public static int Ten = Two() * 5; static int Two() { Console.Write("shape 10, "); return 2; } }
public interface ISided { int Side(); }
public struct Square : ISided { public int Side() => Sides.Length; }
public static class Sides { public static int Length = Five(); static int Five() { Console.Write("side 5, "); return 5; } }
public static class Cache<T> { static T[] kept = new T[3]; public static int Get() => kept.Length; }
public static class Names { public static string[] All = ["zero", "one"]; }
public static class Known { public static int P = Q + 1; public static int Q = 5; public static int R = P + Q; }
public class Ping { public static Item Mine = new Item("ping"); public static bool Saw = Pong.Mine.Name == "pong"; }
public class Pong { public static Item Mine = new Item("pong"); public static bool Saw() => Ping.Saw; }

public void Main()
{
    Console.WriteLine(".");
    Console.WriteLine($"{First.X.Name} {First.Count} {First.Text}");
    Console.WriteLine($"{Through.Lambda} {Through.Table} {Through.Boxed} {Through.Generic} {Through.Name} {Names.All.Length - 1}");
    Console.WriteLine($"{Known.P} {Known.Q} {Known.R}");
    Console.WriteLine($"{Ping.Saw} {Pong.Saw()}");
}
