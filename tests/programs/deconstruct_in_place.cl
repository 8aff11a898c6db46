// A `Deconstruct` that takes `ref this` changes the variable, field or element that is taken apart, as any method would.
// expect: 1 1 1
// expect: 1 1
// expect: 2 1 0
// expect: 3 3
// expect: made 1
namespace InPlace;

struct Counter
{
    public int N;
    public void Deconstruct(ref this, out int a, out int b) { N += 1; a = N; b = N; }
}

class Holder { public Counter Of; public Counter[] All = new Counter[3]; }

static Counter Made() { Console.Write("made "); return new Counter(); }

public void Main()
{
    var one = new Counter();
    let (a, b) = one;
    Console.WriteLine($"{one.N} {a} {b}");
    let holder = new Holder();
    let (c, _) = holder.Of;
    Console.WriteLine($"{holder.Of.N} {c}");
    var x = 0;
    var y = 0;
    var at = 0;
    let (d, _) = holder.All[at++];
    (x, y) = holder.All[at - 1];
    Console.WriteLine($"{holder.All[0].N} {d} {holder.All[1].N}");
    (x, holder.Of.N) = holder.Of;
    (x, _) = holder.Of;
    Console.WriteLine($"{x} {holder.Of.N}");
    (x, y) = Made();
    Console.WriteLine($"{x}");
}
