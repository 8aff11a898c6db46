// What is in a box is read where it lies: structs with a destructor have one owner, and types that are never boxed never fit.
// expect: is 1, seen 1
// expect: 1 and 5
// expect: fits
// expect: moved 3
// expect: end
// expect: - 3
// expect: - 1
namespace Unboxing;

interface INumbered { int Number { get; } }

struct Owned : INumbered
{
    public int N;
    public int Number => N;
    public void dispose(ref this) { Console.WriteLine($"- {N}"); }
}

struct Never : INumbered { public int N; public string Text; public int Number => N; }
struct Plain : INumbered { public int N; public int Number => N; }

int Seen(in Owned one) => one.N;

INumbered Moved()
{
    var own = new Owned { N = 3 };
    return own;
}

public int Main()
{
    let one = (INumbered)new Owned { N = 1 };
    if (one is Owned found) { Console.WriteLine($"is {found.N}, seen {Seen(in found)}"); }
    if (one is Never no) { Console.WriteLine($"{no.N} {no.Text}"); }
    let two = (INumbered)new Plain { N = 1 };
    if (two is Plain copy)
    {
        var own = copy;
        own.N = 5;
        Console.WriteLine($"{two.Number} and {own.N}");
    }
    Console.WriteLine(one is Owned { N: 1 } && two is Plain { N: > 0 } && !(two is Never) ? "fits" : "does not");
    let three = Moved();
    Console.WriteLine($"moved {three.Number}");
    Console.WriteLine("end");
    return 0;
}
