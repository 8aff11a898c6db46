// Loops, `try` and jumps in each other: break in `finally`'s own loop, continue out of `catch`, break out of both.
// expect: i 0 ok f
// expect: i 1 threw f
// expect: i 2 skipped f
// expect: i 3 left f
// expect: after 3
// expect: nested break 2
// expect: switch f
// expect: total 6
namespace Throws;

public int Main()
{
    var i = 0;
    while (true)
    {
        try
        {
            Console.Write($"i {i} ");
            if (i == 1) { throw new Exception("odd"); }
            if (i == 2) { Console.Write("skipped "); i += 1; continue; }
            if (i == 3) { Console.Write("left "); break; }
            Console.Write("ok ");
        }
        catch (Exception e) { Console.Write("threw "); i += 1; continue; }
        finally { while (true) { Console.WriteLine("f"); break; } }
        i += 1;
    }
    Console.WriteLine($"after {i}");
    var n = 0;
    foreach (var x in 0..5)
    {
        try { try { n += 1; if (x == 1) { break; } } finally { n += 0; } }
        finally { if (x == 1) { Console.WriteLine($"nested break {n}"); } }
    }
    switch (n)
    {
        case 2:
            try { Console.Write("switch "); break; }
            finally { Console.WriteLine("f"); }
        default: Console.WriteLine("no");
    }
    var total = 0;
    for (var k = 0; k < 4; k += 1)
    {
        try { if (k > 0) { throw new Exception("k"); } }
        catch { total += k; continue; }
        finally { }
    }
    Console.WriteLine($"total {total}");
    return 0;
}
