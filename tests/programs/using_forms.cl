// `using` holds until its scope ends; the end comes in reverse order, on every way out.
// expect: +a
// expect: +b
// expect: body
// expect: -b
// expect: -a
// expect: +c
// expect: inside
// expect: -c
// expect: +d
// expect: unnamed
// expect: -d
// expect: +e
// expect: -e
// expect: caught
// expect: +f
// expect: -f
// expect: 3
// expect: +g
// expect: -g
// expect: done
namespace Using;

public class Res
{
    private string _name;
    public init(string name) { _name = name + ""; Console.WriteLine($"+{_name}"); }
    public void dispose(ref this) { Console.WriteLine($"-{_name}"); }
}

void Two()
{
    using var a = new Res("a");
    using var b = new Res("b");
    Console.WriteLine("body");
}

int Three()
{
    using (var f = new Res("f")) { return 3; }
}

public int Main()
{
    Two();
    using (var c = new Res("c")) Console.WriteLine("inside");
    using (new Res("d")) { Console.WriteLine("unnamed"); }
    try { using (var e = new Res("e")) { throw new Exception("x"); } }
    catch { Console.WriteLine("caught"); }
    Console.WriteLine(Three());
    for (var i = 0; i < 3; i += 1)
    {
        using var g = new Res("g");
        if (i == 0) { break; }
    }
    Console.WriteLine("done");
    return 0;
}
