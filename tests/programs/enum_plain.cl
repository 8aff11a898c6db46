// Plain enums: numbers, constants, casts, comparison, text.
// expect: 1 2 10 12
// expect: -1 0 b 18446744073709551615
// expect: true true true
// expect: Mid 77 Mid Plus
// expect: level High!
// expect: 0 Zero
// expect: High Minus
// expect: Mid
// expect: 9
// expect: no level
namespace Enums;

enum Level : byte { Low = 1, Mid, High = 10, Top = High + Mid }
enum Sign : sbyte { Minus = -1, Zero, Plus }
enum Letter : char { A = 'a', B }
enum Big : ulong { Most = 18446744073709551615 }

struct Task { public Level At; public Sign Way; }

Level Next(Level at) => (Level)((int)at + 1);

public void Main()
{
    Console.WriteLine($"{(int)Level.Low} {(int)Level.Mid} {(int)Level.High} {(int)Level.Top}");
    Console.WriteLine($"{(int)Sign.Minus} {(int)Sign.Zero} {(char)Letter.B} {(ulong)Big.Most}");
    Console.WriteLine($"{Level.Low < Level.High} {Level.Mid == Next(Level.Low)} {Sign.Minus < Sign.Zero}");
    Console.WriteLine($"{Level.Mid} {(Level)77} {Next(Level.Low).ToString()} {Sign.Plus}");
    Console.WriteLine("level " + Level.High + "!");
    var tasks = new Task[2];
    tasks[1].At = Level.High;
    tasks[1].Way = Sign.Minus;
    foreach (var task in tasks) { Console.WriteLine($"{task.At} {task.Way}"); }
    var level = Level.Low;
    level++;
    Console.WriteLine($"{level}");
    Console.WriteLine(sizeof(Level) + sizeof(Big));
    var Level? none = null;
    Console.WriteLine(none?.ToString() ?? "no level");
}
