// A virtual call and an interface call on nothing: panic.
// exit: 101
// stderr: panic: null reference
// expect: two
namespace Nulls;
public interface I { int M(); }
public class A : I { public virtual int M() => 1; }
public class B : A { public override int M() => 2; }
public int Main()
{
    A[] all = [new A(), new B()];
    if (all[1].M() == 2) { Console.WriteLine("two"); }
    I[] none = new I[1];
    return none[0].M();
}
