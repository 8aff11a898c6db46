// Statics: zero, constants, running initialisers in order, arrays and text.
// expect: 0 40 42 start
// expect: 5 6 start+
// expect: 10
// expect: 3.25 true c 200
namespace Globals;

static int count;
static int forty = 40;
static int next = forty + Two();
static string label = "start";
static double ratio = 3.25;
static bool flag = true;
static char letter = 'c';
static byte small = 200;
static int[] table = new int[] { 1, 2, 3, 4 };

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
    Console.WriteLine($"{count} {forty} {next} {label}");
    for (var i = 0; i < 5; i += 1) { count = Counter.Hit(); }
    label += "+";
    Console.WriteLine($"{count} {Counter.Hit()} {label}");
    var sum = 0;
    for (var i = 0; i < (int)table.Length; i += 1) { sum += table[i]; }
    Console.WriteLine(sum == 10 ? Limit : -1);
    Console.WriteLine($"{ratio} {flag} {letter} {small}");
}
