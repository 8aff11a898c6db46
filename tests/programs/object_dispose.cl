// What is in a box is disposed of exactly once, when the last reference goes.
// expect: boxed 1
// expect: look 1
// expect: look again 1
// expect: before
// expect: - 1
// expect: after
// expect: - 3
// expect: replaced
// expect: - 5
// expect: - 4
// expect: array gone
// expect: - 6
// expect: caught boom
// expect: - 7
// expect: closure gone
// expect: - tuple 8
// expect: end
// expect: - 2
namespace ObjectDispose;

struct Res
{
    public int N;
    public string Name;
    public void dispose(ref this) { Console.WriteLine($"- {Name}{N}"); }
}

class Holder { public object Value; public init(object value) { Value = value; } }

Res Make(int n) => new Res { N = n, Name = "" };
void Look(in Res res, string how) { Console.WriteLine($"{how} {res.N}"); }

void Boom()
{
    object o = Make(6);
    throw new Exception("boom");
}

void Tested()
{
    var mine = Make(1);
    object o = mine;
    let p = o;
    Console.WriteLine($"boxed {(p is Res { N: 1 } ? 1 : 0)}");
    if (p is Res r) { Look(in r, "look"); }
    switch (o) { case Res r: Look(in r, "look again"); default: Console.WriteLine("no"); }
    Console.WriteLine("before");
}

public int Main()
{
    var kept = new Holder(Make(2));
    Tested();
    Console.WriteLine("after");
    {
        object o = Make(3);
        o = "text";
        Console.WriteLine("replaced");
    }
    {
        let many = new object[] { Make(4), Make(5), "x" };
    }
    Console.WriteLine("array gone");
    try { Boom(); } catch (Exception e) { Console.WriteLine($"caught {e.Message}"); }
    {
        object o = Make(7);
        let f = () => o is Res;
        if (!f()) { Console.WriteLine("lost"); }
    }
    Console.WriteLine("closure gone");
    {
        object o = (new Res { N = 8, Name = "tuple " }, 1);
    }
    Console.WriteLine("end");
    return 0;
}
