// Structs with destructors: disposed while the exception passes, once; not if the constructor threw.
// expect: +a
// expect: +b
// expect: -b
// expect: -a
// expect: caught
// expect: +c
// expect: in dispose inner
// expect: -c
// expect: caught outer
// expect: no d
// expect: +e
// expect: -e
// expect: using
// expect: +f
// expect: taken f
// expect: -f
// expect: moved
namespace Throws;

int Fail(string m) { throw new Exception(m); }

public struct Res
{
    public string Name;
    public init(string name, bool fails)
    {
        Name = name + "";
        if (fails) { throw new Exception("no " + name); }
        Console.WriteLine($"+{Name}");
    }
    public void dispose(ref this) { Console.WriteLine($"-{Name}"); }
}

public struct Careful
{
    public Res Inner;
    public init(string name) { Inner = new Res(name, false); }
    public void dispose(ref this)
    {
        try { Fail("inner"); } catch (Exception e) { Console.WriteLine($"in dispose {e.Message}"); }
    }
}

Res Make(string name) { var r = new Res(name, false); return r; }
Res Pass(string name, bool fails)
{
    var r = Make(name);
    try { Console.WriteLine($"taken {r.Name}"); return r; }
    finally { if (fails) { Fail("moved"); } }
}

public int Main()
{
    try { var a = new Res("a", false); var b = new Res("b", false); Fail("x"); } catch { Console.WriteLine("caught"); }
    try { var c = new Careful("c"); Fail("outer"); } catch (Exception e) { Console.WriteLine($"caught {e.Message}"); }
    try { var d = new Res("d", true); } catch (Exception e) { Console.WriteLine(e.Message); }
    try { using (var e = Make("e")) { Fail("using"); } } catch (Exception x) { Console.WriteLine(x.Message); }
    try { var f = Pass("f", true); } catch (Exception x) { Console.WriteLine(x.Message); }
    return 0;
}
