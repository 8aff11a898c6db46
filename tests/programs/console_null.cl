// Console.Write and WriteLine take what may be null, and write nothing for it; a `null` says nothing about type parameters.
// expect:
// expect: y
// expect: 3
// expect:
// expect: P!
// expect:
// expect: S4
// expect: B
// expect: 3
// expect:
// expect: true
// expect: c
// expect: (1, 2)
// expect: y3P!
// expect:
// expect: 12
namespace W;
class P { public override string ToString() => "P!"; }
struct S { public int X; public override string ToString() => $"S{X}"; }
enum E { A, B }
int Two<T>(T? a, T? b) { unsafe { return (int)sizeof(T); } }
int Main(string[] args) {
 var string? a = args.Length > 3 ? "x" : null; var string? b = args.Length > 3 ? null : "y";
 var int? i = args.Length > 3 ? null : 3; var double? d = null; var P? p = args.Length > 3 ? null : new P(); var P? q = null; var S? s = new S { X = 4 }; var E? e = E.B; var object? o = 3; var object? n = null; var bool? t = true; var char? c = 'c'; var (int, int)? tt = (1, 2);
 if (args.Length > 3) { d = 1; q = p; s = null; e = null; o = n; n = 3; t = null; c = null; tt = null; }
 Console.WriteLine(a); Console.WriteLine(b); Console.WriteLine(i); Console.WriteLine(d); Console.WriteLine(p); Console.WriteLine(q); Console.WriteLine(s); Console.WriteLine(e); Console.WriteLine(o); Console.WriteLine(n); Console.WriteLine(t); Console.WriteLine(c); Console.WriteLine(tt);
 Console.Write(a); Console.Write(b); Console.Write(i); Console.Write(p?.ToString());
 Console.WriteLine();
 Console.WriteLine(null);
 Console.WriteLine(Two(null, 3) + Two(4L, null));
 return 0; }
