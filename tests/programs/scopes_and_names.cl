// One name for several things: inner blocks, members and locals, functions and parameters, captured values.
// expect: 1 2 1
// expect: inner outer
// expect: 0 0 
// expect: 10 20 10
// expect: lam 3 5
// expect: 1 str
// expect: p 4
// expect: field 3 local 4
// expect: T2
// expect: 8
namespace Scope;
string Name() => "outer";
class K { public int N = 3; public void Show() { let N = 4; Console.WriteLine($"field {this.N} local {N}"); } }
class Name2 { public static string Name2_() => "T2"; }
int p(int p) => p + 1;
struct Int { public int V; }
public int Main()
{
    let x = 1; Console.Write($"{x} "); { let x = 2; Console.Write($"{x} "); } Console.WriteLine(x);
    { function string Name() => "inner"; Console.Write($"{Name()} "); } Console.WriteLine(Name());
    for (var i = 0; i < 1; i++) Console.Write($"{i} "); for (var i = 0; i < 1; i++) Console.Write($"{i} "); Console.WriteLine();
    var y = 10; let f = () => y; y = 20; Console.WriteLine($"{f()} {y} {f()}");
    let z = 5; let g = (int z) => z; Console.WriteLine($"lam {g(3)} {z}");
    switch (1) { case 1: let v = 1; Console.Write($"{v} "); break; case 2: let w = 2; Console.Write(w); break; }
    switch (2) { case 2: let v = "str"; Console.WriteLine(v); break; }
    Console.WriteLine($"p {p(3)}");
    new K().Show();
    Console.WriteLine(Name2.Name2_());
    let Int = 3; let q = new Int { V = 5 }; Console.WriteLine(Int + q.V);
    return 0;
}
