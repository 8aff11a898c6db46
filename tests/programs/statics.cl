// keeps: statics
// Statics: zero, constants, running initialisers in order, arrays and text.
// expect: 0 40 42 start
// expect: 5 6 start+
// expect: 10
// expect: 42
// expect: 3.25 true c 200
namespace Globals;

static const int Forty = 40;
static mut int shared = 2;

static class Things
{
    public static int Count;
    public static int Next = Forty + Two();
    public static string Label = "start";
    public static double Ratio = 3.25;
    public static bool Flag = true;
    public static char Letter = 'c';
    public static byte Small = 200;
    public static int[] Table = new int[] { 1, 2, 3, 4 };
}

const int Limit = 4 + 2 * 3;

int Two() => 2;

static class Counter
{
    static int hits;
    public static int Hit()
    {
        hits += 1;
        return hits;
    }
}

public void Main()
{
    Console.WriteLine($"{Things.Count} {Forty} {Things.Next} {Things.Label}");
    for (var i = 0; i < 5; i += 1) { Things.Count = Counter.Hit(); }
    Things.Label += "+";
    Console.WriteLine($"{Things.Count} {Counter.Hit()} {Things.Label}");
    var sum = 0;
    for (var i = 0; i < (int)Things.Table.Length; i += 1) { sum += Things.Table[i]; }
    Console.WriteLine(sum == 10 ? Limit : -1);
    unsafe
    {
        shared *= 21;
        Console.WriteLine(shared);
    }
    Console.WriteLine($"{Things.Ratio} {Things.Flag} {Things.Letter} {Things.Small}");
}
