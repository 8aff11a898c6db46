// `place op= value`, `++` and `??=` with operators that replace what the place lies in: it is kept until they are done with it.
namespace Kept;

public class Res
{
    public int N;
    public init(int n) { N = n; }
    public void dispose(ref this) { Console.Write($"-{N} "); N = 0; }
    public static Res operator -(Res a, Res b) { Root.Replace(); Console.Write($"{a.N}-{b.N} "); return b; }
    public static Res operator ++(Res a) { Root.Replace(); return new Res(a.N + 1); }
}

public class Owner
{
    public Res[] Many; public Res One; public Res Held { get; set; } public Res?[] Maybe = new Res?[2];
    public init(int n) { Many = [new Res(n + 1), new Res(n + 2)]; One = new Res(n + 3); Held = new Res(n + 4); }
}

public class Root
{
    public static Root? Now;
    public Owner Of = new Owner(0);
    public static void Replace() { Now?.Of = new Owner(100); }
}

Res Fresh(int n) { Root.Replace(); return new Res(n); }
void Show() { Console.WriteLine("."); }

void Objects(Root r)
{
    r.Of.Many[1] -= new Res(50); Show();
    r.Of.Many[^1] -= new Res(51); Show();
    r.Of.One -= new Res(52); Show();
    r.Of.Held -= new Res(53); Show();
    r.Of.Many[0]++; Show();
    ++r.Of.One; Show();
    r.Of.Many[0] -= Fresh(54); Show();
    r.Of.Maybe[0] ??= Fresh(55); Show();
    Console.Write($"{(r.Of.Maybe[1] ??= Fresh(56)).N} "); Show();
    let kept = (r.Of.Many[1] -= new Res(57)); Show();
}

void Variables()
{
    var many = [new Res(1), new Res(2)];
    many[0] -= (many = [new Res(3)])[0]; Show();
    var owner = new Owner(10);
    owner.One -= (owner = new Owner(20)).One; Show();
    owner.Maybe[0] ??= (owner = new Owner(30)).One; Show();
}

public void Main()
{
    Root.Now = new Root();
    if (Root.Now is Root r) { Objects(r); }
    Variables();
    Root.Now = null;
    Show();
}
// expect: -4 -3 2-50 -2 -50 -1 .
// expect: -104 -103 102-51 -102 -51 -101 .
// expect: 103-52 -103 -104 -52 -102 -101 .
// expect: 104-53 -104 -53 -103 -102 -101 .
// expect: -104 -103 -101 -102 -102 .
// expect: -103 -104 -104 -102 -101 .
// expect: -104 -103 -104 -103 -102 -101 101-54 -101 -102 -54 .
// expect: -104 -103 -102 -101 -55 .
// expect: -104 -103 -102 -101 -56 56 .
// expect: -104 -103 102-57 -102 -101 .
// expect: -57 -104 -103 -102 -101 1-3 -1 -2 .
// expect: -104 -103 -102 -101 13-23 -13 -14 -12 -11 .
// expect: -24 -23 -22 -21 .
// expect: -34 -33 -32 -31 -3 -104 -103 -102 -101 .
