// Members in braces behind qualified generic types; constructors that set what is `required`.
// expect: 4 5 3 2 3 2 1 q 7
namespace Lib { public struct Pt<T> { public T X; } public class Cl<T> { public T V; public Cl<T>? N; } public enum Tok { Num { public int V; } , End } }
class A { public required int R; public init(int a) { } public init(string s) { R = s.Length; } public init(bool b) : self("ab") { } }
class D : A { public required string Q; public init() : super("x") { this.Q = "q"; } }
class Outer { public class In<T> { public T V; } }
int Main()
{
    let p = new Lib.Pt<int> { X = 4 }; let q = new Lib.Pt<int>() { X = 5 }; let i = new Outer.In<int> { V = 3 };
    let n = new Lib.Cl<int> { V = 2, N = new Lib.Cl<int>() };
    let b = new A("abc"); let c = new A(true); let d = new D(); let e = new A(1) { R = 7 };
    let t = new Lib.Tok.Num { V = 3 };
    Console.WriteLine($"{p.X} {q.X} {i.V} {n.V} {b.R} {c.R} {d.R} {d.Q} {e.R}");
    return 0;
}
