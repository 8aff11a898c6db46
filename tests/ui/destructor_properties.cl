// An automatic property whose values have a destructor is used in place: it cannot be copied out of, nor called through a table.
namespace Properties;
public struct Res { public int N; public init(int n) { N = n; } public void dispose(ref this) { } public void Grow(ref this) { N += 1; } }
public class Held
{
    public Res P { get; set; } public Res Got { get; } public Res Given { get; init; } public Res Mine { get; private set; }
    public static Res Shared { get; }
    public void Change() { Got = new Res(1); } //~ error[LCL0002]: this cannot be assigned: property `Got` has no `set`
    public void Init() { Given = new Res(1); } //~ error[LCL0002]: property `Given` can only be set during construction
    public Res Take() => P; //~ error[TYP0016]: a `Properties::Res` has a destructor
}
public class Virtual { public virtual Res V { get; set; } } //~ error[TYP0016]: cannot be copied out of `V`, as reading it through a virtual
public class Cell<T> { public virtual T V { get; set; } } //~ error[TYP0016]: cannot be copied out of `V`, as reading it through a virtual
public class Half { public Res H { get => new Res(1); set; } } //~ error[TYP0016]: this `set` would store a copy
public interface IHas { Res R { get; } }
public struct Has : IHas { public Res R { get; init; } } //~ error[TYP0016]: cannot be copied out of `R`, as reading it as the `R.get` of
public void Main()
{
    let h = new Held { Given = new Res(2) };
    new Held { Got = new Res(2) }; //~ error[TCK135]: property `Got` cannot be set in an initialiser
    let copy = h.P; //~ error[TYP0016]: a `Properties::Res` has a destructor
    h.P = h.Given; //~ error[TYP0016]: a `Properties::Res` has a destructor
    h.Got.Grow(); //~ error[LCL0002]: this cannot be changed by `Grow`: property `Got` has no `set`
    h.Mine = new Res(3); //~ error[LCL0002]: this cannot be assigned: the `set` of property `Mine` is private
    Held.Shared = new Res(3); //~ error[LCL0002]: this cannot be assigned: property `Shared` has no `set`
    let cell = new Cell<Res>();
    let maybe: Held? = h;
    let inside = maybe?.P; //~ error[TYP0016]: a `Properties::Res` has a destructor
}
