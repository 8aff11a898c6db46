// A method without written receiver works on a copy of a `let`; a value with a destructor has no copy, so on the value itself.
// expect: 0 +8 +30 -8 30 -30 
// expect: +1 +31 -1 31 -31 
namespace Plain;
struct I { public int Id; public init(int id) { Id = id; Console.Write($"+{id} "); } public void dispose(ref this) { Console.Write($"-{Id} "); } }
struct V { public I In; public init(int id) { In = new I(id); } public void Deep(int id) { In = new I(id); } public int Id() => In.Id; }
struct P { public int X; public void Inc() { X++; } }
void Look(in V v) { v.Deep(31); Console.Write($"{v.Id()} "); }
public int Main()
{
    let p = new P(); p.Inc(); Console.Write($"{p.X} ");
    { let v = new V(8); v.Deep(30); Console.Write($"{v.Id()} "); }
    Console.WriteLine("");
    { let v = new V(1); Look(in v); }
    Console.WriteLine("");
    return 0;
}
