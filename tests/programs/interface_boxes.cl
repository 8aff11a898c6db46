// Boxed structs: a box is an object of its own, shared by its references; unboxing copies; counted fields inside.
namespace Boxes;

public interface ICounter { int Up(); string Name { get; } }
public interface IOther { }
public class Tag { public string T; public init(string t) { T = t; } public void dispose(ref this) { Console.WriteLine($"- {T}"); } }
public struct Count : ICounter, IOther
{
    public int N; public string Label; public Tag Tag;
    public int Up() { N += 1; return N; }
    public string Name => Label + "!";
}
public struct Tiny : ICounter { public int Up() => 1; public string Name => "tiny"; }
public int UpTwice(ICounter c) { c.Up(); return c.Up(); }
public ICounter Choose(bool first) => first ? new Count { N = 10, Label = "ten" } : new Tiny();

public void Main()
{
    var c = new Count { N = 0, Label = "a" + "b", Tag = new Tag("t1") };
    ICounter i = c;
    let j = i;
    Console.WriteLine($"{UpTwice(i)} {j.Up()} {c.Up()} {i.Name}");
    if (i is Count back) { back.N = 50; Console.WriteLine($"{back.Up()} {i.Up()} {back.Tag.T}"); }
    c.Tag = new Tag("t2");
    IOther o = c;
    Console.WriteLine($"{o is ICounter} {i is Tiny} {UpTwice(c)} {c.N}");
    if (o is ICounter k) { Console.WriteLine($"{k.Up()}"); }
    let many = new ICounter[] { c, i, new Tiny(), Choose(true), Choose(false) };
    var sum = 0;
    foreach (var m in many) { sum += m.Up(); }
    Console.WriteLine($"{sum} {many[3].Name}");
    many[0] = many[2];
    i = many[2];
    Console.WriteLine("end");
}
// expect: 2 3 1 ab!
// expect: 51 4 t1
// expect: true false 3 1
// expect: 2
// expect: 20 ten!
// expect: end
// expect: - t1
// expect: - t2
