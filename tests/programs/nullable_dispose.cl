// A destructor runs for what is there only: not for null, not for the data of other variants.
// expect: true
// expect: false
// expect: dispose 1
// expect: dispose 1
// expect: nulled
// expect: empty
// expect: full
// expect: dispose 5
// expect: dispose 1
// expect: 1
namespace Nullables;
struct Res { public int Id; public init(int id) { Id = id; } public void dispose(ref this) { Console.WriteLine($"dispose {Id}"); } }
enum Box { Empty, Full { Res R; } }
Res? Make(bool yes) { if (yes) { return new Res(1); } return null; }
public void Main()
{
    { let a = Make(false); Console.WriteLine(a == null); }
    { let b = Make(true); Console.WriteLine(b == null); }
    { var c = Make(true); c = null; Console.WriteLine("nulled"); }
    { var d = Box.Empty; Console.WriteLine("empty"); }
    { var e = Box.Full { R = new Res(5) }; Console.WriteLine("full"); }
    Console.WriteLine(Make(true)?.Id ?? 0);
}
