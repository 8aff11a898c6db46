// The rules of overriding.
namespace Overriding;
public abstract class Base
{
    public virtual int M() => 1;
    public virtual string P => "p";
    public int Plain() => 1;
    public abstract void Must();
    protected virtual void Shown() { }
    public sealed int Odd() => 1; //~ error[TCK208]: overrides nothing, so it needs no `sealed`
    private virtual void Hidden() { } //~ error[TCK207]: private `Hidden()` cannot be virtual
    public abstract int Body() => 1; //~ error[TCK205]: abstract `Body()` cannot have a body
}
public class Good : Base
{
    public override int M() => 2;
    public override void Must() { }
    public override int Body() => 3;
    public sealed override string P => "q";
}
public class Wrong : Good
{
    public int M() => 3; //~ error[TCK204]: `M()` hides a virtual method of `Good`
    public override int Plain() => 2; //~ error[TCK200]: `Plain()` is not virtual
    public override void Must(int n) { } //~ error[TCK200]: `Must(int n)` overrides nothing
    public override string P => "r"; //~ error[TCK201]: `P.get` is sealed
    private override void Must() { } //~ error[TCK202]: less visible than the public method
    public override long Body() => 3L; //~ error[TCK209]: returns `long`, the method it overrides `int`
    public abstract void Late(); //~ error[TCK203]: is abstract, but class `Wrong` is not
}
public class Missing : Base { } //~ error[TCK203]: `Missing` does not implement `Must()`
public struct S { public virtual int M() => 1; } //~ error[TCK206]: `virtual` has no meaning here
public class Other { public int Other() => 1; } //~ error[CLS0002]: cannot have the name of its type
public void Main()
{
    let b = new Base(); //~ error[TCK150]: `Overriding::Base` is abstract
    let n = new Good();
}
