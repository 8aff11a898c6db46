// Protected members belong to the classes below, on their own objects.
namespace Protected;
public class Base { protected int x; protected void M() { } public int Same(Base o) => o.x; protected static int S; }
public class A : Base
{
    public int Mine(A o) => o.x + x + base.x + S;
    public int Other(Base o) => o.x; //~ error[NAM0004]: `x` is protected: from here it can only be reached
    public void Call(B o) { o.M(); M(); } //~ error[NAM0004]: `M` is protected: from here it can only be reached
    class Inside { public int Look(A a) => a.x; }
}
public class B : Base { }
public void Main() { let b = new B(); b.M(); } //~ error[NAM0004]: function `M` is protected
