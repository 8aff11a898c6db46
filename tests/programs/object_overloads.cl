// A conversion to `object` is the last that is thought of.
// expect: int string object object long object
// expect: double shape named object
// expect: money object
// expect: any any string null
// expect: generic
// expect: 5 x 2.5
namespace ObjectOverloads;

interface INamed { }
class Shape : INamed { }
class Dot : Shape { }
struct Named : INamed { }
struct Plain { }
struct Money { public int Cents; public static implicit operator Money(int whole) => new Money { Cents = whole * 100 }; }

string F(object o) => "object";
string F(int n) => "int";
string F(long n) => "long";
string F(string s) => "string";

string G(double d) => "double";
string G(object o) => "object";
string G(Shape s) => "shape";
string G(INamed n) => "named";

string H(Money m) => "money";
string H(object o) => "object";

string N(object? o) => o == null ? "null" : "any";
string N(string? s) => "string";

string K<T>(T value) => "generic";
string K(object value) => "object";

public int Main()
{
    Console.WriteLine($"{F(1)} {F("a")} {F(2.5)} {F(new Plain())} {F(1u)} {F(true)}");
    Console.WriteLine($"{G(1)} {G(new Dot())} {G(new Named())} {G("a")}");
    Console.WriteLine($"{H(3)} {H("three")}");
    object? none = null;
    Console.WriteLine($"{N(5)} {N(new Dot())} {N(null)} {N(none)}");
    Console.WriteLine(K(4));
    object o = 5;
    Console.Write(o);
    Console.Write(" ");
    o = "x";
    Console.Write(o);
    o = 2.5;
    Console.WriteLine($" {o}");
    return 0;
}
