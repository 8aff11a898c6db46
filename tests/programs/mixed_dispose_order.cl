// Destructors of fields, bases, arrays, closures, enums, tuples and half-made objects, in order.
// expect: [derived] ~derC ~derB [derived base] ~baseA 
// expect: [derived] ~derC ~derB [derived base] ~baseA | [base base] ~baseA 
// expect: ~local ~x ctor
// expect: [S] ~q ~p 
// expect: ~q ~p 
// expect: ~0 | ~2 
// expect: ~i ~h 
// expect: cap ~cap 
// expect: tmp ~tmp | 
// expect: ~u0 ~u1 ~gen 
// expect: unstarted 
// expect: | ~b ~a 
// expect: twoone ~one ~two 
// expect: ~n | 
// expect: ~10 ~01 ~00 
namespace D3;
public class T { public string N; public init(string n) { N = n; } public void dispose(ref this) { Console.Write($"~{N} "); } }
public class Base { protected T A = new T("baseA"); public virtual string Who() => "base"; public void dispose(ref this) { Console.Write($"[{Who()} base] "); } }
public class Derived : Base { private T B = new T("derB"); private T C; public init() { C = new T("derC"); } public override string Who() => "derived"; public void dispose(ref this) { Console.Write("[derived] "); } }
public class Bad { private T X = new T("x"); public init(bool fail) { let local = new T("local"); if (fail) { throw new Exception("ctor"); } } public void dispose(ref this) { Console.Write("[bad] "); } }
public struct S { public T P; public T Q; public void dispose(ref this) { Console.Write("[S] "); } }
public struct Plain { public T P; public T Q; }
public enum E { Hold { public T H; public T I; }, None }
public Func<string> Cap() { let t = new T("cap"); return () => t.N; }
public T Pass(T t) => t;
public IEnumerable<int> Gen() { let t = new T("gen"); for (var i = 0; i < 3; i++) { let u = new T($"u{i}"); yield return i; } }
public void Main()
{
    { let d = new Derived(); } Console.WriteLine();
    { Base b = new Derived(); b = new Base(); Console.Write("| "); } Console.WriteLine();
    try { let b = new Bad(true); } catch (Exception e) { Console.Write(e.Message); } Console.WriteLine();
    { let s = new S { P = new T("p"), Q = new T("q") }; } Console.WriteLine();
    { let s = new Plain { P = new T("p"), Q = new T("q") }; let z = s; } Console.WriteLine();
    { let arr = new T?[3]; arr[0] = new T("0"); arr[2] = new T("2"); arr[0] = null; Console.Write("| "); } Console.WriteLine();
    { let e = E.Hold { H = new T("h"), I = new T("i") }; let f = e; } Console.WriteLine();
    { let c = Cap(); Console.Write(c() + " "); } Console.WriteLine();
    { Console.Write(Pass(new T("tmp")).N + " "); Console.Write("| "); } Console.WriteLine();
    foreach (var i in Gen()) { if (i == 1) { break; } } Console.WriteLine();
    { let g = Gen(); Console.Write("unstarted "); } Console.WriteLine();
    { let (a, b) = (new T("a"), new T("b")); Console.Write("| "); } Console.WriteLine();
    { var x = new T("one"); var y = new T("two"); (x, y) = (y, x); Console.Write($"{x.N}{y.N} "); } Console.WriteLine();
    { T? n = new T("n"); n = null; Console.Write("| "); } Console.WriteLine();
    { let a = new T[][] { new T[] { new T("00"), new T("01") }, new T[] { new T("10") } }; } Console.WriteLine();
}
