// `out` and structs with a destructor: what the variable held is disposed before the call, what it gets when its scope ends;
// what is left of a call that throws is disposed there. No value is disposed that no one made.
namespace Outs;

struct Res
{
    public string Name;
    public init(string name) { Name = name; }
    public void dispose(ref this) { Console.WriteLine($"- {Name}"); }
}

class Holder { public Res Held = new Res("first"); }
interface IMaker { void Make(string name, out Res made); }
class Maker : IMaker
{
    public int Made;
    public init(int start, out Res also) { Made = start; also = new Res("by init"); }
    public void Make(string name, out Res made) { Made += 1; made = new Res($"{name}{Made}"); }
}

void Make(string name, out Res made) { made = new Res(name); }
void Twice(out Res made) { made = new Res("once"); made = new Res("twice"); }
void Through(string name, out Res made) { Make("thrown away", out made); Make(name, out made); }
void Loop(out Res made) { var i = 0; do { made = new Res($"round {i}"); i += 1; } while (i < 2); }
void Fail(bool late, out Res made) { if (late) { made = new Res("lost"); } throw new Exception("no"); }
bool Try(bool good, out Res made) { made = new Res(good ? "good" : "bad"); return good; }

public void Main()
{
    { Make("a", out var a); Console.WriteLine($"has {a.Name}"); }
    { Res b; Make("b1", out b); Make("b2", out b); Console.WriteLine("again"); }
    { Twice(out var c); Through("d", out var d); Loop(out var e); Console.WriteLine("three"); }
    foreach (var i in 0..2) { Make($"{i}", out _); }
    let holder = new Holder();
    Make("second", out holder.Held);
    Console.WriteLine("held");
    { Res f = new Res("f"); try { Fail(false, out f); } catch { Console.WriteLine("early"); } }
    { Res g; try { Fail(true, out g); } catch { Console.WriteLine("late"); } }
    {
        let maker = new Maker(4, out var also);
        IMaker seen = maker;
        seen.Make("m", out var m);
        fn(string, out Res) -> void make = Make;
        make("by value", out also);
        Console.WriteLine($"{m.Name} {also.Name}");
    }
    if (Try(true, out var h) && Try(false, out var i)) { Console.WriteLine("both"); }
    Console.WriteLine("end");
}
// expect: has a
// expect: - a
// expect: - b1
// expect: again
// expect: - b2
// expect: - once
// expect: - thrown away
// expect: - round 0
// expect: three
// expect: - round 1
// expect: - d
// expect: - twice
// expect: - 0
// expect: - 1
// expect: - first
// expect: held
// expect: - f
// expect: early
// expect: - lost
// expect: late
// expect: - by init
// expect: m5 by value
// expect: - m5
// expect: - by value
// expect: end
// expect: - bad
// expect: - good
// expect: - second
