// Virtual methods with type parameters of their own, along a chain of classes: overridden at some levels only, by `base`, sealed,
// beside slots of other methods that each level adds; hidden by `new`; in generic classes; with constraints, exceptions and lambdas.
// expect: B1 Bx 1 2.5
// expect: CB1 CBx 10 2.5
// expect: CB1 CBx 10 2.5
// expect: 2 CB4 true
// expect: 4 CB1
// expect: (1, w) (1, 7)
// expect: (2!, w) (2!, 7)
// expect: plain a
// expect: bad a
// expect: again a
// expect: 3 43
// expect: dog cat
// expect: t2 gone 0
// expect: gone t2
// expect: t2 held 1
// expect: gone t2
// expect: 4
// expect: BA BA D D C BA
namespace Chain;

public interface INamed { string Name(); }

public abstract class A
{
    public abstract string Get<T>(T value);
    public virtual int X() => 1;
    public virtual T Id<T>(T value) => value;
}
public class B : A
{
    public override string Get<T>(T value) => $"B{value}";
    public virtual int Y() => 2;
    public override U Id<U>(U value) => base.Id<U>(value);
}
public class C : B
{
    public virtual int Z() => 3;
    public override int X() => 10;
    public sealed override string Get<Q>(Q value) => "C" + base.Get<Q>(value);
}
public class D : C { public override int Z() => 4; }

public class Held<T>
{
    public T Value;
    public init(T value) { Value = value; }
    public virtual string With<U>(U other) => $"({Value}, {other})";
    public string Both() => With("w") + " " + With(7);
}
public class Marked<T> : Held<T>
{
    public init(T value) : super(value) { }
    public override string With<U>(U other) => $"({Value}!, {other})";
}

public class Tries { public virtual T Try<T>(T value) => value; }
public class Fails : Tries
{
    public override T Try<T>(T value)
    {
        try { throw new InvalidOperationException($"bad {value}"); }
        finally { Trace.Last = $"again {value}"; }
    }
}
public static class Trace { public static string Last = ""; }

public class Maps { public virtual fn(T) -> R Then<T, R>(fn(T) -> R how) => (T value) => how(value); }
public class MapsTwice : Maps
{
    public override fn(T) -> R Then<T, R>(fn(T) -> R how)
    {
        let first = base.Then(how);
        return (T value) => { first(value); return how(value); };
    }
}

public class Dog : INamed { public string Name() => "dog"; }
public struct Cat : INamed { public string Name() => "cat"; }
public class Asks { public virtual string Ask<T>(T one) where T : INamed => ""; }
public class Calls : Asks { public override string Ask<T>(T one) => one.Name(); }

public class Token { public string Text; public init(string text) { Text = text; } public void dispose(ref this) { Console.WriteLine($"gone {Text}"); } }
public class Keeps
{
    public Token? Kept;
    public virtual T? Keep<T>(T value, bool really) { Kept = null; return null; }
}
public class KeepsReally : Keeps
{
    public override T? Keep<T>(T value, bool really) => really ? value : null;
}
public int Count(object? one) => one == null ? 0 : 1;

public class Sizes { public virtual int Size<T, const N: int>(T[] all) => all.Length as int; }
public class Fixed : Sizes { public override int Size<T, const N: int>(T[] all) => N; }

public class Hides { public virtual string Say<T>(T x) => "A"; }
public class HidesB : Hides { public override string Say<T>(T x) => "B" + base.Say(x); }
public class HidesC : HidesB { public new virtual string Say<T>(T x) => "C"; }
public class HidesD : HidesC { public override string Say<T>(T x) => "D"; }

public void Main()
{
    foreach (var a in new A[] { new B(), new C(), new D() }) { Console.WriteLine($"{a.Get(1)} {a.Get("x")} {a.X()} {a.Id(2.5)}"); }
    let B b = new D();
    Console.WriteLine($"{b.Y()} {b.Get<long>(4)} {b.Id(true)}");
    let C c = new D();
    Console.WriteLine($"{c.Z()} {c.Get(1)}");
    foreach (var one in new Held<int>[] { new Held<int>(1), new Marked<int>(2) }) { Console.WriteLine(one.Both()); }
    foreach (var one in new Tries[] { new Tries(), new Fails() })
    {
        try { Console.WriteLine("plain " + one.Try("a")); }
        catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
    }
    Console.WriteLine(Trace.Last);
    Trace.Last = "";
    let offset = 40;
    let Maps maps = new MapsTwice();
    let Maps once = new Maps();
    Console.WriteLine($"{once.Then((string s) => s.Length)("abc")} {maps.Then((int n) => n + offset)(3)}");
    let Asks asks = new Calls();
    Console.WriteLine($"{asks.Ask(new Dog())} {asks.Ask(new Cat())}");
    foreach (var keeps in new Keeps[] { new Keeps(), new KeepsReally() })
    {
        let token = new Token("t2");
        let found = keeps.Keep(token, true);
        Console.WriteLine($"t2 {(found == null ? "gone" : "held")} {Count(keeps.Keep<object>(token, true))}");
    }
    let Sizes sizes = new Fixed();
    Console.WriteLine(sizes.Size<int, 4>([1, 2]));
    let d = new HidesD();
    let HidesC c2 = d;
    let HidesB b2 = d;
    let Hides a2 = d;
    Console.WriteLine($"{a2.Say(1)} {b2.Say(1)} {c2.Say(1)} {d.Say(1)} {new HidesC().Say(1)} {((Hides)new HidesC()).Say(1)}");
}
