// Default bodies: what hides them below does not take their place, they call other members, structs and classes have them, also
// through a class variable.
namespace Defaults;

public interface IA { int Base(); string Show() => $"A{Base()}"; int Twice() => Base() * 2; int P => Twice() + 1; }
public interface IB : IA { new string Show() => $"B{Base()}"; }
public interface IC : IB { int More() { return P + 100; } }
public class X : IA { public int Base() => 1; }
public class Y : IB { public int Base() => 2; }
public class Z : IC { public int Base() => 3; public string Show() => "own"; }
public struct S : IC { public int N; public int Base() => N; public int Twice() => N * 20; }
public abstract class Half : IA { public abstract int Base(); public virtual int Twice() => 7; }
public class Whole : Half { public override int Base() => 5; public override int Twice() => base.Twice() + 1; }

public string All(IA a) => $"{a.Show()} {a.Twice()} {a.P}";
public string Gen<T>(T a) where T : IA => $"{a.Show()} {a.Twice()} {a.P}";

public void Main()
{
    Console.WriteLine($"{All(new X())} | {All(new Y())} | {All(new Z())} | {All(new S { N = 4 })} | {All(new Whole())}");
    Console.WriteLine($"{Gen(new X())} | {Gen(new Y())} | {Gen(new Z())} | {Gen(new S { N = 4 })} | {Gen(new Whole())}");
    IC c = new S { N = 6 };
    IB b = c;
    IA a = b;
    Console.WriteLine($"{c.More()} {b.Show()} {a.Show()} {a == c}");
    let z = new Z();
    Console.WriteLine($"{z.More()} {z.Twice()} {z.P} {z.Show()}");
    let s = new S { N = 2 };
    Console.WriteLine($"{s.More()} {s.Show()}");
}
// expect: A1 2 3 | A2 4 5 | own 6 7 | A4 80 81 | A5 8 9
// expect: A1 2 3 | B2 4 5 | own 6 7 | B4 80 81 | A5 8 9
// expect: 221 B6 A6 true
// expect: 107 6 7 own
// expect: 141 B2
