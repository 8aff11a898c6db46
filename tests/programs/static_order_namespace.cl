// Variables of a namespace are computed in the order of their declaration, whoever needs them; types that need each other, too.
// expect: a1 b2 d0 c3 f5 e0 g7
// expect: 1 2 3 5 0 0 7
namespace Orders;

static int Told(string name, int value) { Console.Write($"{name}{value}" + (name == "g" ? "" : " ")); return value; }
static int a = Told("a", 1);
class C { public static int B = Told("b", a + 1); public static int D = Told("d", c); }
static int c = Told("c", 3);
class F { public static int Of = Told("f", C.B + c); }
static int e = Told("e", g);
static int g = Told("g", 7);
public void Main() { Console.WriteLine(""); Console.WriteLine($"{a} {C.B} {c} {F.Of} {C.D} {e} {g}"); }
