// Every loop, with break and continue.
// expect: 0 1 2 4
// expect: 10 8 6
// expect: 1
// expect: 45 55 6
// expect: 12 21
// expect: 3
namespace Loops;

public void Main()
{
    for (var i = 0; i < 10; i += 1)
    {
        if (i == 3) { continue; }
        if (i == 5) { break; }
        Console.Write(i == 0 ? "" : " ");
        Console.Write(i);
    }
    Console.WriteLine();

    var n = 10;
    while (n > 4)
    {
        Console.Write(n == 10 ? "" : " ");
        Console.Write(n);
        n -= 2;
    }
    Console.WriteLine();

    var turns = 0;
    do { turns += 1; } while (turns > 5);
    Console.WriteLine(turns);

    var open = 0;
    foreach (var i in 0..10) { open += i; }
    var closed = 0;
    foreach (var i in 1..=10) { closed += i; }
    var items = 0;
    foreach (var item in new int[] { 1, 2, 3 }) { items += item; }
    Console.WriteLine($"{open} {closed} {items}");

    var pairs = "";
    for (var a = 1; a < 3; a += 1)
    {
        for (var b = 1; b < 3; b += 1)
        {
            if (a == b) { continue; }
            pairs += $"{a}{b} ";
        }
    }
    Console.WriteLine(pairs.Substring(0, 5));

    var k = 0;
    for (;;)
    {
        k += 1;
        if (k == 3) { break; }
    }
    Console.WriteLine(k);
}
