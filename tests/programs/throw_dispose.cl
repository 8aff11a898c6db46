// Locals are dropped while the exception leaves their scopes, last first, then the handler runs.
// expect: +1
// expect: +2
// expect: +3
// expect: -3
// expect: -2
// expect: -1
// expect: caught
// expect: +a
// expect: +b
// expect: -b
// expect: -a
// expect: outer
namespace Throws;

public class Res
{
    private string _name;
    public init(string name) { _name = name + ""; Console.WriteLine($"+{_name}"); }
    public void dispose(ref this) { Console.WriteLine($"-{_name}"); }
}

void Inner()
{
    let b = new Res("b");
    throw new Exception("deep");
}

void Outer()
{
    let a = new Res("a");
    Inner();
    let never = new Res("never");
}

public int Main()
{
    try
    {
        let one = new Res("1");
        let two = new Res("2");
        { let three = new Res("3"); throw new Exception("x"); }
    }
    catch (Exception) { Console.WriteLine("caught"); }
    try { Outer(); } catch { Console.WriteLine("outer"); }
    return 0;
}
