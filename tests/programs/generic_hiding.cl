// A generic method hides the one above it of the same form; another form stays beside it.
// expect: derived int
// expect: base
// expect: pair
// expect: derived text
namespace GenericHiding;

public class Base
{
    public string Of<T>(T x) => "base";
    public string Of<A, B>(A a, B b) => "pair";
}

public class Derived : Base
{
    public new string Of<U>(U x) => $"derived {(x is int ? "int" : "text")}";
}

public void Main()
{
    let d = new Derived();
    let b: Base = d;
    Console.WriteLine(d.Of(1));
    Console.WriteLine(b.Of(1));
    Console.WriteLine(d.Of(1, "x"));
    Console.WriteLine(d.Of("x"));
}
