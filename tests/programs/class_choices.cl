// Objects through `?:`, `switch`, `&&` and `||`, nested calls and tuples; temporaries end where they should.
namespace Choices;
public class R { public string N; public init(string n) { N = n; } public bool Is(string n) => N == n; public R Self() => this; public R Join(R o) => new R(N + o.N); public void dispose(ref this) { Console.WriteLine($"- {N}"); } }
public class Sub : R { public init() : super("sub") { } }
public R Pick(bool b, R r) => b ? r : new R("picked");
public int Kind(R r) => r switch { Sub => 1, { N: "x" } => 2, _ => 3 };

public void Main()
{
    let a = new R("a");
    let b = true ? a : new R("never");
    R c = a.Is("b") ? new Sub() : new R("c");
    Console.WriteLine($"{b.N} {c.N} {Pick(false, a).N} {Pick(true, new R("t")).N}");
    Console.WriteLine(new R("p").Join(new R("q")).Join(a).Self().N);
    if (new R("cond").Is("cond") && (new R("and").Is("no") || new R("or").Is("or"))) { Console.WriteLine("yes"); }
    Console.WriteLine($"{Kind(new Sub())} {Kind(new R("x"))} {Kind(a)}");
    let t = (new R("t1"), Pick(true, a), new Sub());
    let n = t.Item3.Is("sub") ? t.Item1.N : t.Item2.N;
    while (new R("w").Is("v")) { }
    Console.WriteLine(n);
}
// expect: - picked
// expect: - t
// expect: a c picked t
// expect: - q
// expect: - p
// expect: - pq
// expect: pqa
// expect: - pqa
// expect: - cond
// expect: - and
// expect: - or
// expect: yes
// expect: - sub
// expect: - x
// expect: 1 2 3
// expect: - w
// expect: t1
// expect: - sub
// expect: - t1
// expect: - c
// expect: - a
