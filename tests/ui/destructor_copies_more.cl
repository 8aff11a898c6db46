// A value with a destructor that is put into something else: still only one owner.
namespace More;
public interface IShown { int Show(); int Twice() => 2 * Show(); }
extension IShown { public int Thrice() => 3 * Show(); }
public struct Res : IShown { public int N; public init(int n) { N = n; } public void dispose(ref this) { } public int Show() => N; }
public class Holder { public Res F = new Res(0); public Res? M; }
public int Boxed(IShown one) => one.Show();
public void Main()
{
    let h = new Holder();
    let tuple = (h.F, 1); //~ error[TYP0016]: a `More::Res` has a destructor
    let Res? some = h.F; //~ error[TYP0016]: a `More::Res` has a destructor
    let maybe: Holder? = h;
    let inside = maybe?.F; //~ error[TYP0016]: a `More::Res` has a destructor
    var both = (h.F = new Res(2)); //~ error[TYP0016]: a `More::Res` has a destructor
    both = h.F = new Res(3); //~ error[TYP0016]: a `More::Res` has a destructor
    let instead = h.M ?? new Res(4); //~ error[TYP0016]: a `More::Res` has a destructor
    let there = h.M.Value; //~ error[TYP0016]: a `More::Res` has a destructor
    h.M ??= h.F; //~ error[TYP0016]: a `More::Res` has a destructor
    let box: IShown = h.F; //~ error[TYP0016]: a `More::Res` has a destructor
    let cast = (IShown)h.F; //~ error[TYP0016]: a `More::Res` has a destructor
    Boxed(h.F); //~ error[TYP0016]: a `More::Res` has a destructor
    let own = new Res(5);
    own.Twice(); //~ error[TYP0016]: cannot be copied into a box for this call
    own.Thrice(); //~ error[TYP0016]: cannot be copied into a box for this call
    new Res(6).Twice();
}
