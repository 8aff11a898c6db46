// A default body below another one hides it: each interface has its own. Members without a body get the one below.
// expect: 1 2 2 10 20 20
// expect: 3 3 4
// expect: 1 2 own
// expect: i j
namespace Hides;

interface IBase { int F() => 1; int P => 10; int G(); string Kind<T>(T x) => "i"; }
interface IBelow : IBase { new int F() => 2; new int P => 20; int G() => 3; new string Kind<U>(U x) => "j"; }
class Both : IBelow { }
struct Own : IBelow { public int N; public int G() => N; public override string ToString() => "own"; }

public void Main()
{
    let both = new Both();
    let IBase above = both;
    let IBelow below = both;
    Console.WriteLine($"{above.F()} {below.F()} {both.F()} {above.P} {below.P} {both.P}");
    let IBase boxed = new Own { N = 4 };
    Console.WriteLine($"{above.G()} {below.G()} {boxed.G()}");
    Console.WriteLine($"{boxed.F()} {new Own().F()} {boxed}");
    Console.WriteLine($"{above.Kind(1)} {below.Kind(1)}");
}
