namespace Ui;

public struct Res { public int N; public void dispose(ref this) { } public int Number() => N; }
public class Owner { public Res Held; public Res? Maybe; }
public static class Kept { public static Res One = new Res { N = 1 }; }

public int Use(Res r) => r.N;
public int Ask(Res? r) => r?.N ?? 0;
public int Both((Res, int) pair) => pair.Item1.N;
public (Res, int) Pair() => (new Res(), 1);

public void Places(Owner o, Owner? maybe, bool first)
{
    Use(first ? o.Held : new Res());              //~ error[TYP0016]: a `Ui::Res` has a destructor and cannot be copied out of here
    Use(1 switch { 1 => new Res(), _ => Kept.One });   //~ error[TYP0016]: a `Ui::Res` has a destructor
    Use(o.Maybe ?? new Res());                    //~ error[TYP0016]: a `Ui::Res` has a destructor
    Ask(o.Held);                                  //~ error[TYP0016]: a `Ui::Res` has a destructor
    Ask(maybe?.Held);                             //~ error[TYP0016]: a `Ui::Res` has a destructor
    Both((Kept.One, 1));                          //~ error[TYP0016]: a `Ui::Res` has a destructor
    let pair: (Res?, long) = Pair();              //~ error[TYP0016]: a `Ui::Res` has a destructor
    let taken = o.Maybe.Value;                    //~ error[TYP0016]: a `Ui::Res` has a destructor
    let give = () => Kept.One;                    //~ error[TYP0016]: a `Ui::Res` has a destructor
    let number = (fn() -> int)o.Held.Number;      //~ error[TYP0016]: a `Ui::Res` has a destructor
    let code = o.Held.GetHashCode();              //~ error[TYP0016]: a `Ui::Res` has a destructor and cannot be copied into a box
    if ((first ? o.Held : new Res()) is { N: 1 }) { }   //~ error[TYP0016]: a `Ui::Res` has a destructor
    Use(o.Maybe.Value);
}

public void Variables(bool first)
{
    let a = new Res(); Use(first ? a : new Res());
    Use(a);                                       //~ error[FLW0001]: `a` is used after its value moved away
    let b = new Res(); Ask(b);
    Use(b);                                       //~ error[FLW0001]: `b` is used after its value moved away
    let c: Res? = new Res(); Use(c ?? new Res());
    Ask(c);                                       //~ error[FLW0001]: `c` is used after its value moved away
    let d = new Res(); let both = (d, d);         //~ error[FLW0001]: `d` is used after its value moved away
    let e = new Res(); let number = (fn() -> int)e.Number;
    Use(e);                                       //~ error[FLW0001]: `e` is used after its value moved away
    let f = new Res(); let same = first ? f : f; Use(same);
}

public void Main() { }
