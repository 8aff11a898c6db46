// keeps: statics
// Operands, arguments, initialisers and places take effect in the order in which they are written.
// expect: A B C 6
// expect: get set 7
// expect: idx val 
// expect: recv arg1 arg2 
// expect: l r true
// expect: 1 2 3 3 2 1
// expect: init a init b 
// expect: d1 t1 
// expect: c 5
// expect: 0 1 1 2
// expect: x=1 x=2
// expect: once 3
namespace Ord2;
class T { public T Recv() { Console.Write("recv "); return this; } public void Do(int a, int b) => Console.WriteLine(); }
struct S { public int A; public int B; public int C; }
int L(string s, int v) { Console.Write($"{s} "); return v; }
bool B(string s, bool v) { Console.Write($"{s} "); return v; }
int Def(int a, int b = L2()) => a + b;
int L2() { Console.Write("c "); return 4; }
static int[] arr = [1];
int[] Get() { Console.Write("get "); return arr; }
int[] Once() { Console.Write("once "); return [1, 2, 3]; }
public int Main()
{
    let s = new S { A = L("A", 1), B = L("B", 2), C = L("C", 3) };
    Console.WriteLine(s.A + s.B + s.C);
    Get()[0] += L("set", 6); Console.WriteLine(arr[0]);
    var z = new int[2]; z[L("idx", 1)] = L("val", 2); Console.WriteLine();
    new T().Recv().Do(L("arg1", 1), L("arg2", 2));
    let eq = (L("l", 1), 2) == (L("r", 1), 2); Console.WriteLine(eq);
    var i = 0; let a = [++i, ++i, ++i]; Console.Write($"{a[0]} {a[1]} {a[2]} "); Console.WriteLine($"{i--} {i--} {i--}");
    let pair = (L("init", 1) > 0 ? L("a", 1) : 0, L("init", 2) > 5 ? 0 : L("b", 2)); Console.WriteLine();
    if (B("d1", true) || B("d2", true)) { if (!B("t1", false)) Console.WriteLine(); }
    Console.WriteLine(Def(1));
    var k = 0; Console.WriteLine($"{k++} {k++ * 1} {k - 1} {k}");
    foreach (var q in 1..3) { let x = q; Console.Write($"x={x}{(q == 2 ? "" : " ")}"); }
    Console.WriteLine();
    var sum = 0; foreach (var e in Once()) { if (e == 3) sum = e; } Console.WriteLine(sum);
    return 0;
}
