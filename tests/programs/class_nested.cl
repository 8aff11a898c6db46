// Types inside types: private ones, access to what is private around them, names from the inside out, inherited nested types.
namespace Nested;

public class Outer
{
    private static int secret = 40;
    private int own = 2;
    private class Hidden { public int X = 1; public int Peek(Outer o) => o.own + secret + X; }
    public class Shown
    {
        Hidden h = new Hidden();
        public enum Mode { Off, On }
        public Mode M = Mode.On;
        public int Use(Outer o) => h.Peek(o) + Twice(o.own);
        public struct Deep { public int V; public int Sum() => V + secret; }
    }
    static int Twice(int n) => n * 2;
    public Shown Make() { return new Shown(); }
    public const int Limit = 9;
}

public class Below : Outer
{
    public Shown.Mode Mine = Shown.Mode.Off;
    public int Get() { let s = new Shown(); return s.Use(this) + Limit; }
}

public void Main()
{
    let o = new Outer();
    let s = o.Make();
    Console.WriteLine($"{s.Use(o)} {s.M == Outer.Shown.Mode.On}");
    let d = new Outer.Shown.Deep { V = 3 };
    Console.WriteLine($"{d.Sum()} {new Below().Get()} {Below.Limit}");
    Below.Shown again = new Below.Shown();
    Console.WriteLine($"{(int)again.M} {(int)new Below().Mine}");
}
// expect: 47 true
// expect: 43 56 9
// expect: 1 0
