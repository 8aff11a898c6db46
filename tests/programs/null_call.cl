// A method of nothing: panic, although the method touches no field.
// exit: 101
// stderr: panic: null reference
// stderr: at Nulls::Main (null_call.cl:13)
// expect: before
namespace Nulls;
public class C { public int X = 3; public int M() => 4; }
public class H { public C Inner; }
public int Main()
{
    let h = new H();
    Console.WriteLine("before");
    return h.Inner.M();
}
