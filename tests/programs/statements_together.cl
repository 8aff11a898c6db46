// Statements in unusual company: switch, goto, using, lock, nested loops.
// expect: 0 2 4 | 6
// expect: dflt
// expect: two three
// expect: 1 go
// expect: 3 2 1 lift
// expect: a:1 b:2 b:2 done
// expect: outer 1 1
// expect: e1
// expect: close 2
// expect: close 1
// expect: body 9
// expect: close 9
// expect: neg zero pos big
// expect: 0,0 0,1 1,0 
// expect: 21
// expect: it ends
namespace Stm;
class Res { public int N; public init(int n) { N = n; } public void dispose(ref this) { Console.WriteLine($"close {N}"); } }
class Gate { public int Entered; public Guard Enter() { Entered += 1; return new Guard(); } }
class Guard { public void dispose(ref this) { Console.WriteLine("it ends"); } }
string Kind(int n)
{
    switch (n)
    {
        default: return "pos";
        case < 0: return "neg";
        case 0: return "zero";
        case > 100 when n % 2 == 0: return "big";
    }
}
int Jump(int n)
{
    switch (n)
    {
        case 1: Console.Write("a:1 "); goto case 2;
        case 2: Console.Write("b:2 "); if (n == 1) { n = 5; goto case 2; } break;
        default: break;
    }
    return n;
}
public int Main()
{
    for (int i = 0, j = 0; i < 3; i++, j += 2) { Console.Write($"{j} "); if (i == 2) Console.WriteLine($"| {j + 2}"); }
    switch (9) { default: Console.WriteLine("dflt"); case 1: Console.WriteLine("one"); }
    switch ("b") { case "a": Console.WriteLine("x"); case "b": case "c": Console.Write("two "); Console.WriteLine("three"); }
    var k = 1;
    do { Console.Write(k); k++; } while (k < 1);
    Console.WriteLine(" go");
    var c = 3;
top:
    Console.Write($"{c} ");
    if (--c > 0) goto top;
    Console.WriteLine("lift");
    Jump(1);
    Console.WriteLine("done");
    for (var i = 0; i < 3; i += 1)
    {
        for (var j = 0; j < 3; j += 1)
        {
            if (i == 1 && j == 1) { Console.WriteLine($"outer {i} {j}"); goto end; }
        }
    }
end:
    ;
    { using var r1 = new Res(1); using var r2 = new Res(2); Console.WriteLine("e1"); }
    using (var r = new Res(9)) { Console.WriteLine($"body {r.N}"); }
    Console.WriteLine($"{Kind(-4)} {Kind(0)} {Kind(101)} {Kind(102)}");
    foreach (var i in 0..2) foreach (var j in 0..2) if (i + j < 2) Console.Write($"{i},{j} ");
    Console.WriteLine();
    var total = 0;
    for (;;) { total += 7; if (total >= 21) break; }
    Console.WriteLine(total);
    let g = new Gate();
    lock (g) { total = 0; }
    return g.Entered - 1;
}
