// Properties and indexers that are assigned to: object and index are evaluated once, first, whatever the value changes.
// expect: i get v set3 . i get set4 . i get set 5 i get set 5 .
// expect: c v set 3 . i i i [2]5 [1]5 5 .
// expect: 1:set 2 . 2:get 2:set 3 . 3:[4]1 0 .
// expect: a0 2 a1 0 2 . b0 5 b1 0 2 .
// expect: t get set1 t set2 . 7 8 9
namespace Ordered;

public struct S { private int _p; public int P { get { Console.Write("get "); return _p; } set { Console.Write($"set{(value < 5 ? value.ToString() : "")} "); _p = value; } } public int Plain { get; set; } }
public class C
{
    public int Id; public init(int id) { Id = id; }
    private int _p; private int[] _all = new int[9];
    public int P { get { Console.Write($"{Id}:get "); return _p; } set { Console.Write($"{Id}:set "); _p = value; } }
    public int Q { get; set; }
    public int Silent { get => 0; set { Console.Write("set "); } }
    public int this[int i] { get => _all[i]; set { Console.Write($"{(Id > 0 ? $"{Id}:" : "")}[{i}]{value} "); _all[i] = value; } }
}
public class H { public C One = new C(0); public C[] All = [new C(0), new C(0), new C(0)]; public C Call() { Console.Write("c "); return One; } public S[] Parts = new S[3]; }
public struct Two { public S A; public (S X, S Y) B; }

public int I() { Console.Write("i "); return 1; }
public int V() { Console.Write("v "); return 3; }
public void Dot() { Console.Write(". "); }
public void End() { Console.WriteLine("."); }

public void Main()
{
    let h = new H(); let s = new S[2]; let all = [new C(0), new C(0), new C(0)];
    s[I()].P += V(); Dot(); s[I()].P++; Dot(); Console.Write($"{++s[I()].P} "); let was = s[I()].P++; Console.Write($"{was} "); End();
    Console.Write($"{h.Call().Silent = V()} "); Dot(); Console.Write($"{all[I()][I()] = all[I()][2] = 5} "); End();
    var c = new C(1);
    let got = c.P = (c = new C(2)).Id; Console.Write($"{got} "); Dot();
    let more = c.P += (c = new C(3)).Id; Console.Write($"{more} "); Dot();
    var i = 4; let last = c[i] = i = 1; Console.Write($"{c[i] - last + 1} "); End();
    i = 0; h.Parts[i++].Plain += 2; Console.Write($"a0 {h.Parts[0].Plain} a1 {h.Parts[1].Plain} {i + 1} "); Dot();
    i = 0; h.All[i].Q += (i = 5); Console.Write($"b0 {h.All[0].Q} b1 {h.All[1].Q} 2 "); End();
    var two = new Two[1]; let at = () => { Console.Write("t "); return 0; };
    two[at()].B.Y.P++; two[at()].B.Y.Plain = 7; two[0].A.Plain += two[0].B.Y.Plain++ + 2; Console.Write("set2 "); Dot();
    Console.WriteLine($"7 {two[0].B.Y.Plain} {two[0].A.Plain}");
}
