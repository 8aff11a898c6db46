// The constructor that a record has from its head is one of its overloads, for `new` and for `: self(...)`.
// expect: P { X = 3 } P { X = 4 }
// expect: Q { X = 1, Y = 5, Z = 9 } Q { X = 3, Y = 1, Z = 9 } Q { X = 1, Y = 2, Z = 9 } Q { X = 2, Y = 1, Z = 9 }
// expect: made, -owned
// expect: Own { X = 7 } Pair { First = 2, Text = alone }
namespace Heads;

record struct P(int X) { public init(string s) : self(s.Length) { } }
record struct Q(int X, int Y = 5)
{
    public int Z = 9;
    public init(string s) : self(s.Length, 1) { }
    public init(double a, double b) : self((int)a, (int)b) { }
}
record struct Own(int X) { public init(int x) { X = x + 4; } }
struct Owner { string _name; public init(string name) { _name = name; } public void dispose(ref this) { Console.WriteLine($"-{_name}"); } }
record struct Pair<T>(T First, string Text) { public init(T first) : self(first, "alone") { } }
record struct Holder(Owner Of, int N) { public init(string name, int n, int m) { Of = new Owner(name); } }

public void Main()
{
    Console.WriteLine($"{new P(3)} {new P("four")}");
    Console.WriteLine($"{new Q(1)} {new Q("abc")} {new Q(1.5, 2.5)} {new Q(Y: 1, X: 2)}");
    { let holder = new Holder(new Owner("owned"), 1); Console.Write("made, "); }
    Console.WriteLine($"{new Own(3)} {new Pair<int>(2)}");
}
