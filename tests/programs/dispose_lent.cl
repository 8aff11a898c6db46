// A value with a destructor lent to a call stays readable although its owner gets another one meanwhile: from a later argument
// or in the called function. It is disposed once all the same, when its owner gives it up.
// keeps: what the static holds at the end
// expect: -1 s1|later
// expect: -2 s2|callee
// expect: -3 s3|by ref
// expect: -4 s4|static
// expect: -5 s5|element
// expect: -6 s6|local
// expect: -7 s7|maybe
// expect: -8 s8|whole
// expect: -71 s71|closure
// expect: -72 s72|virtual
// expect: -73 s73|constructor
// expect: -74 caught 75
// expect: -61 -55 -78 -75 end
namespace Lent;

public struct Res
{
    public int N; public string Text;
    public init(int n) { N = n; Text = $"s{n}"; }
    public void dispose(ref this) { Console.Write($"-{N} "); }
}
public class Owner { public Res Held; public Res? Maybe = null; public (int, Res) Pair = (8, new Res(8)); public init(int n) { Held = new Res(n); } }
public class Base { public virtual void Use(Owner o, Res r, string how) { } }
public class Derived : Base { public override void Use(Owner o, Res r, string how) { o.Held = new Res(73); Show(r, how); } }
public class Maker { public init(Owner o, Res r, string how) { o.Held = new Res(74); Show(r, how); } }
public static class Global { public static Res Kept = new Res(4); }

public void Show(Res r, string how) { let fresh = $"{how}{r.N}"; Console.WriteLine($"{r.Text}|{how}{fresh.Substring(fresh.Length)}"); }
public void Write(Res r, int done, string how) { Show(r, how); }
public int Put(Owner o, int n) { o.Held = new Res(n); return n; }
public int PutFirst(Res[] all) { all[0] = new Res(55); return 1; }
public int Fail(Owner o) { o.Held = new Res(75); throw new Exception("caught"); }
public void InCallee(Owner o, Res r, string how) { o.Held = new Res(3); Show(r, how); }
public void ByRef(ref Res place, Res r, string how) { place = new Res(place.N == 3 ? 71 : 61); Show(r, how); }
public void InStatic(Res r, string how) { Global.Kept = new Res(62); Show(r, how); }
public void InMaybe(Owner o, Res? r, string how) { o.Maybe = null; Console.WriteLine($"{r?.Text}|{how}"); }
public void InPair(Owner o, (int, Res) pair, string how) { o.Pair = (78, new Res(78)); Show(pair.Item2, how); }

public void Main()
{
    {
        let o = new Owner(1);
        Write(o.Held, Put(o, 2), "later");
        InCallee(o, o.Held, "callee");
        ByRef(ref o.Held, o.Held, "by ref");
        InStatic(Global.Kept, "static");
        let all = new[] { new Res(5) };
        Write(all[0], PutFirst(all), "element");
        var r = new Res(6);
        ByRef(ref r, r, "local");
        o.Maybe = new Res(7);
        InMaybe(o, o.Maybe, "maybe");
        InPair(o, o.Pair, "whole");
        let use = (Owner one, Res held) => { one.Held = new Res(72); Show(held, "closure"); };
        use(o, o.Held);
        let b: Base = new Derived();
        b.Use(o, o.Held, "virtual");
        new Maker(o, o.Held, "constructor");
        try { Write(o.Held, Fail(o), "never"); } catch (Exception e) { Console.WriteLine($"{e.Message} {o.Held.N}"); }
    }
    Console.WriteLine("end");
}
