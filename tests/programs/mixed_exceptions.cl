// Exceptions from properties, indexers, lambdas and handlers; what `finally` sees and replaces.
// expect: nf [404] zz missing
// expect: other count
// expect: ~d0 f1 ~d1 f2 ~d2 [1] deep
// expect: inner fin [404] x missing 404
// expect: fin argargument `p` is null
// expect: 402
// expect: two 2
// expect: [-2] neg
// expect: caught
// expect: [2] keep
// expect: the index is out of range
// expect: goto fin
// expect: out
namespace G4;
public error AppError : Exception { public int Code { get; } public init(int code, string m) : super(m) { Code = code; } public override string Message => $"[{Code}] {base.Message}"; }
public error NotFound : AppError { public init(string what) : super(404, what + " missing") { } }
public class Store { private string[] k = ["a", "b"]; public int this[string key] { get { for (var i = 0; i < k.Length; i++) { if (k[i] == key) { return i; } } throw new NotFound(key); } } public int Count => throw new NotSupportedException("count"); }
public class T { string n; public init(string n) { this.n = n; } public void dispose(ref this) { Console.Write($"~{n} "); } }
public int Depth(int n) { let t = new T($"d{n}"); if (n == 0) { throw new AppError(1, "deep"); } try { return Depth(n - 1) + 1; } finally { Console.Write($"f{n} "); } }
public string Level(Exception e) => e switch { NotFound { Code: 404 } nf => "nf " + nf.Message, AppError a when a.Code > 0 => $"app {a.Code}", ArgumentException => "arg", _ => "other " + e.Message };
public int Rethrow(int k) { try { try { if (k == 0) { throw new NotFound("x"); } throw new ArgumentNullException("p"); } catch (AppError) { Console.Write("inner "); throw; } finally { Console.Write("fin "); } } catch (NotFound e) { Console.Write(e.Message + " "); return e.Code; } }
public int FinallyOrder() { var s = 0; for (var i = 0; i < 4; i++) { try { if (i == 1) { continue; } if (i == 3) { break; } s += i; } finally { s += 100; } } return s; }
public int Replace() { try { try { throw new FormatException("one"); } finally { throw new OverflowException("two"); } } catch (OverflowException e) { Console.Write(e.Message + " "); return 2; } }
public void Main()
{
    let s = new Store();
    try { Console.WriteLine(s["b"] + s["zz"]); } catch (AppError e) { Console.WriteLine(Level(e)); }
    try { Console.WriteLine(s.Count); } catch (Exception e) { Console.WriteLine(Level(e)); }
    try { Depth(2); } catch (AppError e) { Console.WriteLine(e.Message); }
    Console.WriteLine(Rethrow(0));
    try { Rethrow(1); } catch (ArgumentException e) { Console.WriteLine(Level(e) + e.Message); }
    Console.WriteLine(FinallyOrder());
    Console.WriteLine(Replace());
    let f = (int x) => x > 0 ? x : throw new AppError(x, "neg");
    try { Console.WriteLine(f(2) + f(-2)); } catch (AppError e) when (e.Code == -2) { Console.WriteLine(e.Message); }
    var done = false; while (!done) { try { throw new AppError(9, "loop"); } catch { done = true; Console.WriteLine("caught"); } }
    Exception? last = null; foreach (var c in [1, 2]) { try { throw new AppError(c, "keep"); } catch (AppError e) { last = e; } } Console.WriteLine(last?.Message ?? "none");
    try { int[] a = [1]; var i = 5; if (i >= a.Length) { throw new IndexOutOfRangeException(); } } catch (IndexOutOfRangeException e) { Console.WriteLine(e.Message); }
    try { goto out1; } finally { Console.WriteLine("goto fin"); }
out1:
    Console.WriteLine("out");
}
