// Arguments half evaluated are dropped when the next one throws.
// expect: +a
// expect: text
// expect: -a
// expect: caught
// expect: +b
// expect: -b
// expect: caught
// expect: +c
// expect: +d
// expect: -d
// expect: -c
// expect: caught
namespace Throws;

public class Res
{
    private string _name;
    public init(string name) { _name = name + ""; Console.WriteLine($"+{_name}"); }
    public void dispose(ref this) { Console.WriteLine($"-{_name}"); }
}

string Text(string t) { let made = t + "t"; Console.WriteLine(made); return made; }
Res Fail() { throw new Exception("x"); }
int FailNumber() { throw new Exception("x"); }
void Take(Res a, string b, Res c) { Console.WriteLine("never"); }

public class Pair
{
    public Res A;
    public Res B;
    public init(Res a, Res b) { A = a; B = b; }
}

public int Main()
{
    try { Take(new Res("a"), Text("tex"), Fail()); } catch { Console.WriteLine("caught"); }
    try { let p = new Pair(new Res("b"), Fail()); } catch { Console.WriteLine("caught"); }
    try
    {
        let all = new Res[] { new Res("c"), new Res("d"), Fail() };
        Console.WriteLine("never");
    }
    catch { Console.WriteLine("caught"); }
    return 0;
}
