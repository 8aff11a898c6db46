// Patterns of many forms inside each other: properties, positions, lists, variants, ranges, combinations.
// expect: int 5|none
// expect: 3 in 1..5
// expect: weekend weekday
// expect: add(1,2)=3 mul(3,4)=12 neg
// expect: ab* x
// expect: 1+2 [3] 4
// expect: deep 7
// expect: pos 2 neg
// expect: ok
// expect: yes yes no
// expect: 2 b
// expect: true true false true
// expect: long
// expect: 10
// expect: big
// expect: outer
namespace Pat2;
enum Day { Mon, Tue, Sat, Sun }
struct Op { public string Name; public int A; public int B; public void Deconstruct(out string n, out int a, out int b) { n = Name; a = A; b = B; } }
class Node { public int V; public Node? L; public Node? R; }
enum Ex { Num { public int V; }, Add { public int L; public int R; }, Neg }
string Day1(Day d) => d switch { Day.Sat or Day.Sun => "weekend", not (Day.Sat or Day.Sun) => "weekday" };
string Run(Op o) => o switch { ("add", var a, var b) => $"add({a},{b})={a + b}", { Name: "mul", A: var x, B: var y } => $"mul({x},{y})={x * y}", Op(var n, _, _) => n };
string Opt(int? n) => n switch { int v => $"int {v}", null => "none" };
string Arr(string[] a) => a switch { [var f, "*"] => f + "*", ["x", ..] => "x", [.., { Length: > 3 }] => "long", _ => "?" };
int Deep(Node? n) => n switch { { L: { R: { V: var v } } } => v, { L: null, R: not null } => -1, _ => 0 };
string Three(int[] a) => a switch { [var x, var y] when x < y => $"{x}+{y}", [> 2 and var z] => $"[{z}]", [.., var last] => $"{last}", [] => "e" };
public int Main()
{
    Console.WriteLine($"{Opt(5)}|{Opt(null)}");
    var n = 3; const int lo = 1; const int hi = 5;
    if (n is >= lo and <= hi) Console.WriteLine($"{n} in {lo}..{hi}");
    Console.WriteLine($"{Day1(Day.Sun)} {Day1(Day.Tue)}");
    Console.WriteLine($"{Run(new Op { Name = "add", A = 1, B = 2 })} {Run(new Op("mul", 3, 4))} {Run(new Op("neg", 0, 0))}");
    Console.WriteLine($"{Arr(["ab", "*"])} {Arr(["x", "y", "z"])}");
    Console.WriteLine($"{Three([1, 2])} {Three([3])} {Three([2, 1, 4])}");
    let tree = new Node { L = new Node { R = new Node { V = 7 } } };
    Console.WriteLine($"deep {Deep(tree)}");
    foreach (var q in [2, -2]) { Console.Write(q switch { > 0 and var p => $"pos {p} ", < 0 => "neg", _ => "" }); }
    Console.WriteLine();
    let e = Ex.Add { L = 1, R = 2 };
    if (e is Ex.Add { L: 1, R: var r } && r == 2) { Console.WriteLine("ok"); }
    Console.WriteLine($"{(5 is 5 ? "yes" : "no")} {('c' is >= 'a' and <= 'z' ? "yes" : "no")} {("a" is "b" ? "yes" : "no")}");
    let t = (1, ("b", 2.5));
    if (t is (1, (var s, > 2.0))) Console.WriteLine($"{t.Item1 + 1} {s}");
    Console.WriteLine($"{tree is { V: 0 }} {tree.L is not null} {tree.R is { }} {tree is Node { L: { V: 0 } }}");
    Console.WriteLine(Arr(["a", "bcde"]));
    let ten = e is Ex.Num { V: var v } ? v : e is Ex.Add a && a.L == 1 ? 10 : 0;
    Console.WriteLine(ten);
    switch (1_000_000_000_000) { case > int.MaxValue: Console.WriteLine("big"); }
    switch ((n, n > 2)) { case (3, false): break; case (3, true): switch (n) { case 3: goto outer_; } }
    Console.WriteLine("not");
outer_:
    Console.WriteLine("outer");
    return 0;
}
