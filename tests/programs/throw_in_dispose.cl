// A destructor may use exceptions while another is on its way, as long as none leaves it.
// expect: in dispose: inner
// expect: caught outer
// expect: in dispose: inner
// expect: end
namespace Throws;

int Fail(string m) { throw new Exception(m); }

public class Careful
{
    public void dispose(ref this)
    {
        try { Fail("inner"); }
        catch (Exception e) { Console.WriteLine($"in dispose: {e.Message}"); }
    }
}

public int Main()
{
    try { let c = new Careful(); Fail("outer"); }
    catch (Exception e) { Console.WriteLine($"caught {e.Message}"); }
    { let c = new Careful(); }
    Console.WriteLine("end");
    return 0;
}
