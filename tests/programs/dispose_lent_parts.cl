// A parameter by value of a type with a destructor is its caller's; what the function puts into its parts is not seen outside.
namespace Parts;

public class Part
{
    public int N;
    public init(int n) { N = n; }
    public void dispose(ref this) { Console.Write($"-{N} "); N = 0; }
}

public struct Res
{
    public Part F; public string Text;
    public init(int n) { F = new Part(n); Text = $"s{n}"; }
    public void dispose(ref this) { Console.Write($"~{F.N} "); }
    public void Change(int n) { F = new Part(n); Text = $"c{n}"; }
}

void Exchange(ref Part place) { place = new Part(20); }
void Make(int n, out Res made) { made = new Res(n); }
int Fail(int n) { throw new Exception($"fail{n}"); }

void Field(Res r) { r.F = new Part(10); r.Text += "!"; Console.Write($"{r.F.N} {r.Text} "); }
void ByRef(Res r) { Exchange(ref r.F); Console.Write($"{r.F.N} "); }
void Method(Res r) { r.Change(30); Console.Write($"{r.F.N} {r.Text} "); }
void Whole(Res r, bool really) { if (really) { r = new Res(40); } r.F = new Part(41); Console.Write($"{r.F.N} "); }
void Filled(Res r) { r.Text += "?"; Make(50, out r); Console.Write($"{r.F.N} "); }
void Thrown(Res r) { r.F = new Part(60); r.F = new Part(Fail(r.F.N)); }

public void Main()
{
    {
        let r = new Res(1);
        Field(r); Console.WriteLine($"{r.F.N} {r.Text}");
        ByRef(r); Console.WriteLine($"{r.F.N} {r.Text}");
        Method(r); Console.WriteLine($"{r.F.N} {r.Text}");
        Whole(r, false); Console.WriteLine($"{r.F.N} {r.Text}");
        Whole(r, true); Console.WriteLine($"{r.F.N} {r.Text}");
        Filled(r); Console.WriteLine($"{r.F.N} {r.Text}");
        try { Thrown(r); } catch (Exception e) { Console.WriteLine($"{e.Message} {r.F.N} {r.Text}"); }
        Field(new Res(2));
    }
    Console.WriteLine("end");
}
// expect: 10 s1! -10 1 s1
// expect: 20 -20 1 s1
// expect: 30 c30 -30 1 s1
// expect: 41 -41 1 s1
// expect: -40 41 ~41 -41 1 s1
// expect: 50 ~50 -50 1 s1
// expect: -60 fail60 1 s1
// expect: 10 s2! -10 ~2 -2 ~1 -1 end
