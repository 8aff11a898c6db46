// A constructor that throws: the object is freed without its destructor; its fields are released.
// expect: +part
// expect: -part
// expect: caught no
// expect: +part
// expect: made
// expect: -whole
// expect: -part
// expect: +part
// expect: +extra
// expect: -extra
// expect: -part
// expect: caught derived
namespace Throws;

public class Res
{
    private string _name;
    public init(string name) { _name = name + ""; Console.WriteLine($"+{_name}"); }
    public void dispose(ref this) { Console.WriteLine($"-{_name}"); }
}

public class Whole
{
    private Res _part;
    protected string Name;
    public init(string name, bool fails)
    {
        _part = new Res("part");
        Name = name + "!";
        if (fails) { throw new ArgumentException("no"); }
    }
    public void dispose(ref this) { Console.WriteLine("-whole"); }
}

public class Derived : Whole
{
    private Res _extra;
    public init() : super("d", false)
    {
        _extra = new Res("extra");
        throw new FormatException("derived");
    }
}

public int Main()
{
    try { let w = new Whole("a", true); Console.WriteLine("not made"); }
    catch (ArgumentException e) { Console.WriteLine($"caught {e.Message}"); }
    { let w = new Whole("b", false); Console.WriteLine("made"); }
    try { let d = new Derived(); }
    catch (FormatException e) { Console.WriteLine($"caught {e.Message}"); }
    return 0;
}
