// Other names for variables, fields and elements: evaluated once, kept alive, never renamed.
// expect: once 20 20
// expect: 4 4 7 3
// expect: 8 6 0 5
// expect: 8 1 6 3
// expect: x 01
// expect: 5 gone 1 gone 2 
// expect: 9 7 0 0
namespace Refs;
struct P { public int X; public int Y; public void Up(ref this) { X++; } }
class C { public P Part; public int[] All = [1, 2, 3]; public string? Name; }
class D { public int Id; public init(int id) { Id = id; } public void dispose(ref this) { Console.Write($"gone {Id} "); } }
static int Z = 4;
int Side(string s) { Console.Write(s + " "); return 1; }
void Inc(ref int x) { x += 10; }
void Last(ref int x) { var y = ref x; y = 5; Console.Write($"{x} "); }
public int Main()
{
    let a = [1, 2, 3];
    var ref int r = ref a[Side("once")]; r = 9; r++; Inc(ref r);
    Console.WriteLine($"{a[1]} {r}");
    var c = new C();
    var p = ref c.Part; p.X = 3; p.Up();
    let q = ref c.Part.Y; c.Part.Y = 7;
    let end = ref c.All[^1];
    Console.WriteLine($"{c.Part.X} {p.X} {q} {end}");
    var e = ref c.All[0]; c.All = [5, 6]; e = 8; c = new C(); p.Y = 6;
    Console.WriteLine($"{e} {p.Y} {c.Part.Y} {q - 1}");
    var z = ref Z; z *= 2;
    var part = a[1..]; var v = ref part[0]; v = 1;
    var k = 1; var w = ref k; unsafe { int* at = &k; var ref int to = ref *at; to = 6; }
    var ref readonly int last = ref a[2];
    Console.WriteLine($"{Z} {a[1]} {w} {last}");
    var ref string? name = ref c.Name; name = "x";
    for (var i = 0; i < 2; i++) { var x = ref a[i]; x = i; }
    Console.WriteLine($"{c.Name ?? "none"} {a[0]}{a[1]}");
    Last(ref a[0]);
    { var held = new D[] { new D(1) }; var d = ref held[0]; d = new D(2); }
    Console.WriteLine("");
    var some = (new int[3])[..]; var one = ref some[1]; some = default(Span<int>); let junk = new int[3]; one = 9;
    var lone = ref (new int[3])[..][1]; let more = new int[3]; lone = 7;
    Console.WriteLine($"{one} {lone} {junk[1]} {more[1]}");
    return 0;
}
