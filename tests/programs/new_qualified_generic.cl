// Members in braces behind qualified generic types; constructors that set what is `required`.
// expect: 4 5 3 2 3 2 1 q 7
// expect: 2 x 5 2 q
namespace Lib { public struct Pt<T> { public T X; } public class Cl<T> { public T V; public Cl<T>? N; } public enum Tok { Num { public int V; } , End } }
class A { public required int R; public init(int a) { } public init(string s) { R = s.Length; } public init(bool b) : self("ab") { } }
class D : A { public required string Q; public init() : super("x") { this.Q = "q"; } }
class E : D { public init() : super() { } }
class F : A { public required string S; public init() : super("xy") { var n = 0; (S, n) = ("x", 1); } }
class G : F { }
class H { public required int P; public required int Q; public init(int p, int q) { (P, Q) = (p, q); } public init() { Set(out P); Q = 2; } }
void Set(out int p) { p = 5; }
class Outer { public class In<T> { public T V; } }
int Main()
{
    let p = new Lib.Pt<int> { X = 4 }; let q = new Lib.Pt<int>() { X = 5 }; let i = new Outer.In<int> { V = 3 };
    let n = new Lib.Cl<int> { V = 2, N = new Lib.Cl<int>() };
    let b = new A("abc"); let c = new A(true); let d = new D(); let e = new A(1) { R = 7 };
    let t = new Lib.Tok.Num { V = 3 };
    Console.WriteLine($"{p.X} {q.X} {i.V} {n.V} {b.R} {c.R} {d.R} {d.Q} {e.R}");
    let k = new E(); let g = new G(); let h = new H(1, 2); let j = new H();
    Console.WriteLine($"{g.R} {g.S} {j.P} {h.Q} {k.Q}");
    return 0;
}
