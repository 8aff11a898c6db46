// `finally` runs on every way out: at the end, by return, break, continue, goto and throw.
// expect: end F ;
// expect: return F 1
// expect: break F
// expect: continue F
// expect: continue F
// expect: goto F
// expect: throw F caught
namespace Throws;

int Leaving(int way)
{
    try
    {
        if (way == 1) { Console.Write("return "); return 1; }
        Console.Write("end ");
    }
    finally { Console.Write("F "); }
    return 0;
}

public int Main()
{
    Leaving(0); Console.Write(";");
    Console.WriteLine();
    Console.WriteLine(Leaving(1));
    while (true)
    {
        try { Console.Write("break "); break; }
        finally { Console.WriteLine("F"); }
    }
    for (var i = 0; i < 2; i += 1)
    {
        try { Console.Write("continue "); continue; }
        finally { Console.WriteLine("F"); }
    }
    try { Console.Write("goto "); goto Out; }
    finally { Console.WriteLine("F"); }
    Out:
    try
    {
        try { Console.Write("throw "); throw new Exception("x"); }
        finally { Console.Write("F "); }
    }
    catch { Console.WriteLine("caught"); }
    return 0;
}
