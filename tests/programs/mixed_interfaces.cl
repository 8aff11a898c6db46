// Default bodies, interfaces that extend others, boxed structs, one interface at two types.
// expect: 1 2
// expect: 1 1
// expect: 4 hello from q:4 hello from q
// expect: 3 2 I am b:3
// expect: 50 picked true false
// expect: 1 50
// expect: <5>3
// expect: hello from q
// expect: 4
// expect: 103 r
// expect: Q4 Ppicked R Pa 
namespace D2;
public interface INamed { string Name { get; } string Greet() => $"I am {Name}"; }
public interface IScored : INamed { int Score { get; set; } void Bump() { Score += 1; } string Both() => $"{Greet()}:{Score}"; }
public interface IConv<A, B> { B Conv(A a); }
public struct P : IScored { public string N; public int S; public string Name => N; public int Score { get => S; set { S = value; } } }
public class Q : IScored, IConv<int, string>, IConv<string, int>, IComparable<Q>
{
    public string Name => "q"; public int Score { get; set; } = 3;
    public string Greet() => "hello from q";
    public string Conv(int a) => $"<{a}>";
    public int Conv(string a) => (int)a.Length;
    public int CompareTo(Q o) => Score - o.Score;
}
public class R : Q { public void Bump() { Score += 100; } public new string Greet() => "r"; }
public void BumpAll<T>(T[] xs) where T : IScored { for (var i = 0; i < xs.Length; i++) { xs[i].Bump(); } }
public int Total<T>(T x) where T : IScored { x.Bump(); x.Bump(); return x.Score; }
public IScored Pick(bool b) => b ? new P { N = "picked", S = 10 } : new Q();

public void Main()
{
    let ps = new P[] { new P { N = "a", S = 1 }, new P { N = "b", S = 2 } };
    BumpAll(ps); Console.WriteLine($"{ps[0].S} {ps[1].S}");
    Console.WriteLine($"{Total(ps[0])} {ps[0].S}");
    let q = new Q(); BumpAll([q]); Console.WriteLine($"{q.Score} {q.Both()} {q.Greet()}");
    var boxed = (IScored)ps[1]; boxed.Bump(); Console.WriteLine($"{boxed.Score} {ps[1].S} {boxed.Both()}");
    let s = Pick(true); let same = s; s.Score = 50; Console.WriteLine($"{same.Score} {s.Name} {s is P} {s is Q}");
    if (s is P unboxed) { unboxed.S = 1; Console.WriteLine($"{unboxed.S} {s.Score}"); }
    IConv<int, string> c1 = q; IConv<string, int> c2 = q;
    Console.WriteLine(c1.Conv(5) + c2.Conv("abc").ToString());
    INamed n = new R(); Console.WriteLine(n.Greet());
    IScored rs = new R(); rs.Bump(); Console.WriteLine(rs.Score);
    let r = new R(); r.Bump(); Console.WriteLine($"{r.Score} {r.Greet()}");
    let all = new INamed[] { q, s, r, ps[0] };
    var line = ""; foreach (var x in all) { line += (x switch { P p => "P" + p.N, R => "R", Q { Score: var k } => $"Q{k}", _ => "?" }) + " "; }
    Console.WriteLine(line);
}
