// A class or an interface has a text where what may stand behind it has one, without declaring it itself.
// expect: (1 + x) x? B1 Plain|S2
// expect: true
abstract class Node { }
class Lit : Node { int _v; public init(int v) { _v = v; } public override string ToString() => $"{_v}"; }
class Var : Node { string _n; public init(string n) { _n = n; } public override string ToString() => _n; }
class Add : Node { Node _a; Node _b; public init(Node a, Node b) { _a = a; _b = b; } public override string ToString() => $"({_a} + {_b})"; }
interface IThing { int N { get; } }
class B : IThing { public int N => 1; public override string ToString() => $"B{N}"; }
struct S : IThing { public int N => 2; public override string ToString() => $"S{N}"; }
class Plain : IThing { public int N => 3; }
int Main()
{
    let Node sum = new Add(new Lit(1), new Var("x")); let Node? none = new Var("x");
    let all = new IThing[] { new B(), new Plain(), new S() };
    Console.WriteLine($"{sum} {none}? {all[0]} " + all[1] + "|" + all[2]);
    Console.WriteLine($"{all[1]}" == all[1].ToString());
    return 0;
}
