// A value with a destructor has one owner: a box takes it over, and keeps it.
namespace Boxes;
public interface INumbered { int Number(); }
public struct Res : INumbered { public int N; public int Number() => N; public void dispose(ref this) { } }
public class Holder { public Res Held; }
public INumbered Pass(Res r) => r;   //~ error[TYP0016]: a `Boxes::Res` has a destructor
public void Main()
{
    let h = new Holder();
    let a: INumbered = h.Held;       //~ error[TYP0016]: a `Boxes::Res` has a destructor
    if (Pass(new Res()) is Res r)
    {
        let s = r;                   //~ error[TYP0016]: a `Boxes::Res` has a destructor
        let t: INumbered = r;        //~ error[TYP0016]: a `Boxes::Res` has a destructor
    }
}
