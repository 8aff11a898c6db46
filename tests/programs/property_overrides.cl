// Properties and indexers through interfaces, bases and structs; `value`; accessors of different visibility; evaluation once.
namespace Overrides;
public interface ISize { int Size { get; set; } string this[int i, string s] { get; } }
public abstract class Base : ISize { protected int size; public virtual int Size { get => size; set { size = value; } } public abstract string this[int i, string s] { get; } public int Half { get => Size / 2; protected set { Size = value * 2; } } }
public class Thing : Base
{
    public override int Size { get => base.Size + 1; set { base.Size = value * 10; } }
    public override string this[int i, string s] { get => $"{s}{i}{Size}"; }
    public void Halve() { Half = Half; Half -= 1; }
}
public struct Plain : ISize { int s; public int Size { get => s; set { s = value; } } public string this[int i, string t] => t; public int Twice => s * 2; }
public class Counter { public int Calls; public Thing Get() { Calls += 1; return kept; } Thing kept = new Thing(); }
public void Use(ISize s) { s.Size += 2; s.Size = s.Size + 1; Console.WriteLine($"{s.Size} {s[1, "k"]}"); }
public void Main()
{
    let t = new Thing { Size = 1 };
    Use(t);
    t.Halve();
    Console.WriteLine($"{t.Size} {t.Half}");
    var p = new Plain { Size = 4 };
    p.Size *= 3;
    Use(p);
    Console.WriteLine($"{p.Size} {p.Twice} {p[0, "z"]}");
    let c = new Counter();
    c.Get().Size += 5;
    c.Get().Size++;
    Console.WriteLine($"{c.Calls} {c.Get().Size}");
}
// expect: 1321 k11321
// expect: 131981 65990
// expect: 15 k
// expect: 12 24 z
// expect: 2 621
