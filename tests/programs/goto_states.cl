// `goto` out of loops and of `try`, over destructors, between sections of a switch.
// expect: drop t0 drop t1 drop t2 end
// expect: in finally 1
// expect: in finally 2
// expect: after 2
// expect: 0 1 2 3 4 
// expect: 1 10
// expect: state A B C done
namespace G;
struct Loud { public string N; public void dispose(ref this) { Console.Write($"drop {N} "); } }
enum St { A, B, C, End }
void Machine()
{
    var s = St.A;
    Console.Write("state ");
    while (true)
    {
        switch (s)
        {
            case St.A: Console.Write("A "); s = St.B; break;
            case St.B: Console.Write("B "); s = St.C; continue;
            case St.C: Console.Write("C "); s = St.End; goto case St.End;
            case St.End: Console.WriteLine("done"); return;
        }
    }
}
public void Main()
{
    var n = 0;
again:
    {
        let l = new Loud { N = $"t{n}" };
        n += 1;
        if (n < 3) goto again;
    }
    Console.WriteLine("end");
    var k = 0;
retry:
    try { k += 1; if (k < 2) goto retry; }
    finally { Console.WriteLine($"in finally {k}"); }
    Console.WriteLine($"after {k}");
    var i = 0;
loop: if (i < 5) { Console.Write($"{i} "); i++; goto loop; }
    Console.WriteLine();
    foreach (var a in [1, 2, 3])
    {
        foreach (var b in [10, 20]) { if (a * b >= 10) { Console.WriteLine($"{a} {b}"); goto out1; } }
    }
out1:
    Machine();
}
