// A value of an interface has a text where something that implements it has one: by another interface, by a base class.
// expect: D A 3
namespace Below;

public interface IBase { }
public interface IMore : IBase { }
public class D : IMore { public override string ToString() => "D"; }
public class A { public override string ToString() => "A"; }
public class H : A, IBase { }
public interface IFirst { int F(); }
public interface ISecond { int G(); }
public class Both : IFirst, ISecond { public int F() => 1; public int G() => 2; }
public int Sum<T>(T x) where T : IFirst where T : ISecond => x.F() + x.G();

public int Main()
{
    let IBase d = new D();
    let IBase h = new H();
    Console.WriteLine($"{d} {h} {Sum(new Both())}");
    return 0;
}
