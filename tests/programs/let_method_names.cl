// What only looks like a change of the object: a variable of the field's name, another overload.
// expect: 4 3
bool Try(out int v) { v = 3; return true; }
struct P { public int X; public int A() { if (Try(out var X)) { X = 4; return X; } return 0; } }
struct O { public int X; public void Do(int n) { X = n; } public int Do(string s) => s.Length; public int Reads() => Do("abc"); }
int Main() { let p = new P(); let o = new O(); Console.WriteLine($"{p.A()} {o.Reads()}"); return 0; }
