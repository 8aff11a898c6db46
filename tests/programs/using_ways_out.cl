// What `using` and `lock` hold is given up on every way out: end, return, exception, break, continue, goto.
// expect: open a
// expect: open b
// expect: use ab
// expect: close b
// expect: close a
// expect: open c
// expect: close c
// expect: ret 5
// expect: open d
// expect: close d
// expect: caught boom
// expect: open e
// expect: close e
// expect: open f
// expect: 0
// expect: close f
// expect: open g
// expect: 1
// expect: close g
// expect: open h
// expect: close h
// expect: jumped
// expect: enter
// expect: in
// expect: leave
// expect: after 4
namespace Res;
class R { public string N; public init(string n) { N = n; Console.WriteLine($"open {n}"); } public void dispose(ref this) { Console.WriteLine($"close {N}"); } }
struct G { public int Id; public void dispose(ref this) { Console.WriteLine("leave"); } }
class Mx { public int N; public G Enter() { Console.WriteLine("enter"); return new G { Id = N }; } }
int Early() { using var c = new R("c"); if (c.N == "c") { return 5; } return 6; }
void Boom() { using var d = new R("d"); throw new Exception("boom"); }
int Locked(Mx m) { lock (m) { Console.WriteLine("in"); return m.N; } }
public int Main()
{
    { using var a = new R("a"); using (var b = new R("b")) { Console.WriteLine($"use {a.N}{b.N}"); } }
    Console.WriteLine($"ret {Early()}");
    try { Boom(); } catch (Exception e) { Console.WriteLine($"caught {e.Message}"); }
    foreach (var i in 0..3) { using var r = new R(i == 0 ? "e" : i == 1 ? "f" : "g"); if (i == 0) continue; Console.WriteLine(i - 1); if (i == 2) break; }
    { using var h = new R("h"); if (h.N.Length == 1) goto out1; Console.WriteLine("no"); }
out1:
    Console.WriteLine("jumped");
    let v = Locked(new Mx { N = 4 });
    Console.WriteLine($"after {v}");
    return 0;
}
