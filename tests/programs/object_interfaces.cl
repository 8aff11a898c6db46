// A box of a struct answers to the interfaces of the struct, by whatever way it came to be.
// expect: 1 2 3 and 0
// expect: counter, named c
// expect: true true false
// expect: box is one: true
// expect: 4 from object
// expect: inherited shape-7
namespace ObjectInterfaces;

interface ICounter { int Up(); }
interface INamed { string Name => "nobody"; }
struct Counter : ICounter, INamed { public int N; public int Up() { N += 1; return N; } public string Name => "c"; }
struct Silent : INamed { }
abstract class Shape : INamed { public abstract string Kind(); public override string ToString() => $"shape-{GetHashCode()}"; }
class Dot : Shape { public override string Kind() => "dot"; public override int GetHashCode() => 7; }

int Up(object o) => o is ICounter counter ? counter.Up() : 0;

public int Main()
{
    let c = new Counter();
    object o = c;
    Console.WriteLine($"{Up(o)} {Up(o)} {Up(o)} and {c.N}");
    Console.WriteLine($"{(o is ICounter ? "counter" : "")}, named {(o as INamed)?.Name ?? "-"}");
    object silent = new Silent();
    Console.WriteLine($"{silent is INamed} {((INamed)silent).Name == "nobody"} {silent is ICounter}");
    ICounter up = new Counter { N = 3 };
    object same = up;
    Console.WriteLine($"box is one: {same == (object)up}");
    Console.WriteLine($"{(same is Counter ? up.Up() : 0)} from object");
    Shape shape = new Dot();
    object any = shape;
    Console.WriteLine($"inherited {any}");
    return 0;
}
