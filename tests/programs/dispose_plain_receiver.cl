// A method without written receiver works on the value itself, which has no copy if it has a destructor.
// expect: 1 +8 +30 -8 30 30 -30 
// expect: +1 1 1 -1 
namespace Plain;
struct I { public int Id; public init(int id) { Id = id; Console.Write($"+{id} "); } public void dispose(ref this) { Console.Write($"-{Id} "); } }
struct V { public I In; public init(int id) { In = new I(id); } public void Deep(int id) { In = new I(id); } public int Id() => In.Id; }
struct P { public int X; public void Inc() { X++; } }
int Look(in V v) => v.Id();
public int Main()
{
    var p = new P(); p.Inc(); Console.Write($"{p.X} ");
    { var v = new V(8); v.Deep(30); Console.Write($"{v.Id()} {Look(in v)} "); }
    Console.WriteLine("");
    { let v = new V(1); Console.Write($"{v.Id()} {Look(in v)} "); }
    Console.WriteLine("");
    return 0;
}
