// Jumps back and exceptions over locals that own: each is disposed once.
// expect: +0 +0s t0 -0s -0 f
// expect: +1 +1s c1 -1s -1 f
// expect: +2 +2s -2s -2 caught f
// expect: +3 +3s s3 -3s -3 f
// expect: +4 +4s d -4s -4 f
// expect: done 5
namespace Throws;

public class Res { string _n; public init(string n) { _n = n + ""; Console.Write($"+{_n} "); } public void dispose(ref this) { Console.Write($"-{_n} "); } }
public struct SRes { public string N; public init(string n) { N = n + ""; Console.Write($"+{N} "); } public void dispose(ref this) { Console.Write($"-{N} "); } }

int Fail(int n) { if (n == 2) { throw new Exception("x"); } return n; }

public int Main()
{
    var n = 0;
    Again:
    try
    {
        let a = new Res($"{n}");
        var s = new SRes($"{n}s");
        if (n == 0) { Console.Write("t0 "); n += 1; goto Again; }
        switch (Fail(n))
        {
            case 1: Console.Write("c1 "); n += 1; goto Again;
            case 3:
                try { goto case 5; } finally { Console.Write($"s{n} "); }
            case 5: n += 1; goto Again;
            default: Console.Write("d "); n += 1; break;
        }
    }
    catch (Exception) { Console.Write("caught "); n += 1; goto Again; }
    finally { Console.WriteLine("f"); }
    Console.WriteLine($"done {n}");
    return 0;
}
