// Making and using objects.
namespace Objects;
public class P
{
    private int secret;
    protected int family;
    public readonly int Fixed = 1;
    public int Get { get; private set; }
    public int Once { get; init; }
    public static int Shared;
    public required int Needed;
    public init(int n) { secret = n; Fixed = n; }
    private init(string s) { }
    public void Change() { Fixed = 2; } //~ error[LCL0002]: field `Fixed` is `readonly`
    public void Self() { this = new P(1) { Needed = 1 }; } //~ error[LCL0002]: it is the object itself
    public static int Static() => secret; //~ error[NAM0007]: `secret` belongs to an object
}
public class Q : P
{
    public init() { } //~ error[TCK131]: base class `P` has no constructor without arguments
    public convenience init(int n) : super(n) { } //~ error[CLS0001]: a `convenience init` must delegate
    public int Reach() => family + secret; //~ error[NAM0004]: field `secret` is private
}
public class Alone { public init() : super(1) { } } //~ error[NAM0007]: there is no `super`
public class None { public int F() => base.F(); } //~ error[NAM0007]: there is no `base` here
public class Other { }
public class Wants { public required int Needed; }
public void Main()
{
    let a = new Wants(); //~ error[TCK136]: required member `Needed`
    let b = new P("s"); //~ error[TCK131]: expected `int` for parameter `n`
    let c = new P(1) { Needed = 1, Missing = 2 }; //~ error[TCK133]: has no member `Missing`
    let d = new P(1) { Needed = 1, Needed = 2 }; //~ error[TCK137]: member `Needed` is set twice
    let e = new P(1) { Needed = 1, Fixed = 2 }; //~ error[TCK135]: field `Fixed` is `readonly`
    let f = new P(1) { Needed = 1, Shared = 2 }; //~ error[TCK138]: has no instance field or property `Shared`
    let g = new P(1) { Needed = 1, secret = 2 }; //~ error[TCK134]: member `secret` is private
    let h = new P(1) { Needed = 1, Get = 2 }; //~ error[TCK134]: the `set` of property `Get` is private
    var p = new P(1) { Needed = 1 };
    p.Once = 2; //~ error[TYP0008]: can only be set during construction
    p.Get = 1; //~ error[NAM0004]: property `Get` is private
    p.family = 1; //~ error[NAM0004]: field `family` is protected
    var o = new Other();
    o = p; //~ error[TYP0001]: expected `Objects::Other` for the assigned value, found `Objects::P`
    p = null; //~ error[TYP0001]: found `null`
    let q = (Q)p; //~ error[TYP0006]: `Objects::P` cannot be converted to `Objects::Q`
    if (p == o) { } //~ error[TYP0002]: `==` cannot be applied
    let z = default(P); //~ error[TCK241]: an `Objects::P` is never null
    p.Nothing(); //~ error[NAM0005]: has no member `Nothing`
    if (o is P) { } //~ error[PAT0002]: a value of type `Objects::Other` is never an `Objects::P`
}
