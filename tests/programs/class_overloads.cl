// Overloads across a hierarchy: the closest fits, hidden and overridden ones do not count twice, defaults of the declaration.
namespace Overloads;

public class A { public virtual string M(int n) => $"A.int{n}"; public virtual string M(string s) => $"A.str{s}"; public string N(long n) => $"A.long{n}"; public virtual string D(int a, int b = 1) => $"A{a}{b}"; }
public class B : A { public override string M(int n) => $"B.int{n}"; public string M(double d) => $"B.dbl{d}"; public new string N(long n) => $"B.long{n}"; public override string D(int a, int b = 1) => $"B{a}{b}"; }
public class C : B { public string M(A a) => "C.A"; public string M(B b) => "C.B"; public override string M(string s) => "C" + base.M(s); }

public string Pick(A a) => "pick A";
public string Pick(B b) => "pick B";
public string Any(A a, B b) => "AB";
public string Any(B a, A b) => "BA";

public void Main()
{
    let c = new C();
    A a = c;
    Console.WriteLine($"{c.M(1)} {c.M("s")} {c.M(1.5)} {c.M(new A())} {c.M(new B())} {c.M(c)}");
    Console.WriteLine($"{a.M(2)} {a.M("t")} {a.N(3L)} {c.N(4L)} {((B)c).N(5)}");
    Console.WriteLine($"{a.D(1)} {c.D(1)} {c.D(b: 5, a: 4)}");
    Console.WriteLine($"{Pick(a)} {Pick(c)} {Pick(new B())} {Any(a, c)} {Any(c, a)}");
}
// expect: B.int1 CA.strs B.dbl1.5 C.A C.B C.B
// expect: B.int2 CA.strt A.long3 B.long4 B.long5
// expect: B11 B11 B45
// expect: pick A pick B pick B AB BA
