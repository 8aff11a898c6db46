// Objects that outlive the exception: what a handler keeps, what the exception itself holds, and what both share.
// expect: holds 3
// expect: -inner
// expect: kept x1 x2
// expect: shared ab ab
// expect: array 2 two
// expect: -inner
// expect: end
namespace Throws;

public class Inner { public int N; public init(int n) { N = n; } public void dispose(ref this) { Console.WriteLine("-inner"); } }
public error Holding : Exception { public Inner Held; public init(Inner held) : super("holding") { Held = held; } }
public error Texts : Exception { public string[] All; public init(string[] all) : super("texts") { All = all; } }

void Fail(int n) { let i = new Inner(n); throw new Holding(i); }

string Shared(string a)
{
    let b = a + "b";
    try { throw new Exception(b); }
    catch (Exception e) { return $"{e.Message} {b}"; }
}

Inner Escape()
{
    try { Fail(4); } catch (Holding h) { return h.Held; }
    return new Inner(0);
}

public int Main()
{
    try { Fail(3); } catch (Holding h) { Console.WriteLine($"holds {h.Held.N}"); }
    Exception[] kept = new Exception[2];
    for (var i = 0; i < 2; i += 1)
    {
        try { throw new Exception($"x{i + 1}"); } catch (Exception e) { kept[i] = e; }
    }
    Console.WriteLine($"kept {kept[0].Message} {kept[1].Message}");
    Console.WriteLine($"shared {Shared("a")}");
    try { throw new Texts(new string[] { "one" + "", "two" + "" }); }
    catch (Texts t) when (t.All.Length == 2) { Console.WriteLine($"array {t.All.Length} {t.All[1]}"); }
    { let escaped = Escape(); if (escaped.N != 4) { Console.WriteLine("lost"); } }
    Console.WriteLine("end");
    return 0;
}
