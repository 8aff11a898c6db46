// Paths that the compiler must see through: what surely returns and what surely has a value.
// expect: 1
// expect: 2
// expect: 3
// expect: 4 x
// expect: 5
// expect: 6
// expect: 7
// expect: 8
// expect: 9
namespace Flow;
int Sign(int n) { if (n > 0) { return 1; } else if (n < 0) { return -1; } else { return 0; } }
int Inf() { while (true) { return 2; } }
int Thr(bool b) { if (b) return 3; throw new Exception("no"); }
int Sw(int n) { switch (n) { case 1: return 1; default: throw new Exception("x"); } }
int All(bool b) => b ? 6 : throw new Exception("never");
int Do() { do { return 7; } while (true); }
int Tr() { try { return 8; } finally { } }
int Fe() { for (;;) { try { return 9; } catch { } } }
int Sw2(int n) { switch (n) { case var x: return x; } }
int Go(int n) { start: if (n > 3) return n; n++; goto start; }
bool Assign(bool b, out int x) { if (b) { x = 1; return true; } else { x = 2; } return false; }
public int Main()
{
    Console.WriteLine(Sign(4)); Console.WriteLine(Inf()); Console.WriteLine(Thr(true));
    int a; string s; if (Sign(1) == 1) { a = 4; s = "x"; } else { a = 0; s = "y"; } Console.WriteLine($"{a} {s}");
    int z; switch (a) { case 4: z = 5; break; default: return 1; } Console.WriteLine(z);
    Console.WriteLine(All(true)); Console.WriteLine(Do()); Console.WriteLine(Tr()); Console.WriteLine(Fe());
    int q; for (;;) { q = 1; break; } let w = q; int e; while (true) { if (w == 1) { e = 2; break; } }
    int t; try { t = e; } catch { t = 4; } int u; if (a == 4 && Assign(true, out u)) { t = u; }
    int v; let ok = Assign(true, out v) && v == 1;
    bool h; if (!(a > 3 && (h = true))) { return 0; } else { if (!h) return 4; }
    return t - 1 + Go(1) - 4 + Sw2(0) + (ok ? 0 : 1) + Sw(1) - 1;
}
