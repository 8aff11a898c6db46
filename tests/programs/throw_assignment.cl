// What a throw interrupts keeps its old value.
// expect: 1 1
// expect: text
// expect: 0 7
// expect: old
// expect: field
namespace Throws;

public struct Pair { public string A; public int B; }
public class Holder { public string Text; public Pair Pair; }

int Fail() { throw new Exception("x"); }
string FailText() { throw new Exception("x"); }
Pair FailPair() { throw new Exception("x"); }

public int Main()
{
    var n = 1;
    let a = new int[] { 1, 7 };
    try { n = Fail(); } catch { }
    try { n += Fail(); } catch { }
    try { a[0] += Fail(); } catch { }
    Console.WriteLine($"{n} {a[0]}");
    var t = "te" + "xt";
    try { t = FailText(); } catch { }
    try { t += FailText(); } catch { }
    Console.WriteLine(t);
    var i = 0;
    try { a[i++] = Fail(); } catch { i -= 1; a[0] = 0; }
    Console.WriteLine($"{a[i]} {a[1]}");
    var p = new Pair();
    p.A = "ol" + "d";
    try { p = FailPair(); } catch { }
    Console.WriteLine(p.A);
    let h = new Holder();
    h.Text = "fie" + "ld";
    try { h.Text = FailText(); } catch { }
    try { h.Pair = new Pair { A = "x" + h.Text, B = Fail() }; } catch { }
    Console.WriteLine(h.Text + h.Pair.A);
    return 0;
}
