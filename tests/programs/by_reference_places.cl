// `ref`, `out` and `in` with fields, elements, nested structs, generic functions and nullable variables.
// expect: 2 4 6
// expect: 1,2 -> 2,1
// expect: 11
// expect: x! y
// expect: 5 6
// expect: 100 7
// expect: 3 3
// expect: a+b+
// expect: 30
// expect: [9, 2]
// expect: 4 8 | 8
// expect: 42 hello
// expect: 7 1
namespace Refs;
struct V { public int A; public string S; public void Set(ref this, int a) { A = a; } public static void Swap(ref V l, ref V r) { let t = l; l = r; r = t; } }
class C { public V Inner; public int[] Data = [1, 2]; public string Text = "x"; }
void Dbl(Span<int> s) { foreach (ref var x in s) x *= 2; }
void Swap<T>(ref T a, ref T b) { let t = a; a = b; b = t; }
void Inc(ref int n) => n++;
void Cat(ref string s, string t) { s += t; s += "+"; }
void Init(out V v, out string s) { v = new V { A = 5 }; s = "6"; }
void Deep(ref V v, int d) { if (d == 0) return; v.A += 10; Deep(ref v, d - 1); }
int Read(in V v, in int k) => v.A * k;
bool Out2(int n, out int a, out int b) { a = n; b = n * 2; return a < b; }
void Nullable(ref int? n) { n = n == null ? 7 : null; }
public int Main()
{
    let a = [1, 2, 3]; Dbl(a); Console.WriteLine($"{a[0]} {a[1]} {a[2]}");
    var p = new V { A = 1, S = "p" }; var q = new V { A = 2, S = "q" };
    Console.Write($"{p.A},{q.A} -> "); V.Swap(ref p, ref q); Console.WriteLine($"{p.A},{q.A}");
    let c = new C(); c.Inner.A = 10; Inc(ref c.Inner.A); Console.WriteLine(c.Inner.A);
    var x = "y"; Swap(ref x, ref c.Text); c.Text += ""; x += "!"; Console.WriteLine($"{x} {c.Text}");
    Init(out var v, out var s); Console.WriteLine($"{v.A} {s}");
    c.Inner.Set(100); var arr = new V[1]; arr[0].Set(7); Console.WriteLine($"{c.Inner.A} {arr[0].A}");
    Inc(ref c.Data[0]); Inc(ref c.Data[c.Data.Length - 1]); Inc(ref c.Data[0]); Console.WriteLine($"{c.Data[0]} {c.Data[1]}");
    var t = ""; Cat(ref t, "a"); Cat(ref t, "b"); Console.WriteLine(t);
    arr[0].A = 0; Deep(ref arr[0], 3); Console.WriteLine(arr[0].A);
    Swap(ref c.Data[0], ref a[1]); c.Data[0] = 9; c.Data[1] = 2; Console.WriteLine($"[{c.Data[0]}, {c.Data[1]}]");
    if (Out2(4, out var l, out var r) && r is > 5 and var big) Console.WriteLine($"{l} {r} | {big}");
    Console.WriteLine($"{Read(in p, in l) + 34} {(Out2(1, out _, out _) ? "hello" : "")}");
    int? n = null; Nullable(ref n); Console.Write($"{n ?? 0} "); Nullable(ref n); Console.WriteLine(n ?? 1);
    return 0;
}
