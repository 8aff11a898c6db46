// A value with a destructor has one owner.
namespace Copies;
public struct Res { public int N; public void dispose(ref this) { } }
public struct Around { public Res Inner; }
public class Holder
{
    public Res Held;
    public Res Take() { return Held; } //~ error[TYP0016]: a `Copies::Res` has a destructor
    public Res Twice(in this) { let r = Held; return r; } //~ error[TYP0016]: a `Copies::Res` has a destructor
}
public Res Pass(Res r) { return r; } //~ error[TYP0016]: a `Copies::Res` has a destructor
public void Main()
{
    let h = new Holder();
    let a = new Around { Inner = h.Held }; //~ error[TYP0016]: a `Copies::Res` has a destructor
    let b = a;
    var c = b.Inner; //~ error[TYP0016]: a `Copies::Res` has a destructor
    let many = new Res[] { new Res(), c };
    c = many[0]; //~ error[TYP0016]: a `Copies::Res` has a destructor
}
