// Fields and members of one name on several levels: each class sees its own, private ones do not meet.
namespace Hiding;

public class A { int x = 1; public int X => x; public new string Name = "A"; public static int S = 10; public int GetA() => x; public string Who() => "A"; }
public class B : A { int x = 2; public int XB => x; public new string Name = "B"; public static new int S = 20; public int Both() => x * 10 + X; public string Names() => Name + base.Name; public new string Who() => "B" + base.Who(); }
public class C : B { public int x = 3; public new int X { get => x; set { x = value; } } }

public void Main()
{
    let c = new C();
    B b = c;
    A a = c;
    c.X += 4;
    c.Name = "c";
    Console.WriteLine($"{c.x} {c.X} {b.X} {b.XB} {b.Both()} {a.GetA()}");
    Console.WriteLine($"{c.Name} {b.Name} {a.Name} {c.Names()} {A.S} {B.S} {C.S}");
    Console.WriteLine($"{a.Who()} {b.Who()} {c.Who()}");
}
// expect: 7 7 1 2 21 1
// expect: c c A cA 10 20 20
// expect: A BA BA
