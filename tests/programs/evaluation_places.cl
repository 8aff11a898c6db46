// Places are evaluated once, before the value; conditions and named arguments only as needed and as written.
// expect: a b c = 123
// expect: i 1 0 5
// expect: x y 
// expect: r1 i2 v3 [0,0,3]
// expect: g s 6
// expect: cond false
// expect: cond t 7
// expect: 1 2
// expect: n1 null
// expect: 2:a;3:b;5
// expect: 3 30
// expect: f0 g1 h2 15
namespace Ev;
class Box { private int _v = 1; public int V { get { Console.Write("g "); return _v; } set { Console.Write("s "); _v = value; } } public int Raw => _v; }
int Log(string s, int v) { Console.Write($"{s} "); return v; }
bool LogB(string s, bool v) { Console.Write($"{s} "); return v; }
int[] Arr(int[] a) { Console.Write("r1 "); return a; }
int At(ref int i) { i += 1; return i; }
string? Maybe(bool b) { Console.Write("n1 "); return b ? "x" : null; }
int F3(int a, int b, int c = 5) => a + b + c;
public int Main()
{
    let s = Log("a", 1) * 100 + Log("b", 2) * 10 + Log("c", 3);
    Console.WriteLine($"= {s}");
    var i = 0; let a = new int[3];
    a[i++] = i + 4;
    Console.WriteLine($"i {i} {a[1]} {a[0]}");
    let t = LogB("x", true) & LogB("y", false);
    Console.WriteLine();
    let b = new int[3];
    Arr(b)[Log("i2", 2)] = Log("v3", 3);
    Console.WriteLine($"[{b[0]},{b[1]},{b[2]}]");
    let bx = new Box(); bx.V += 5;
    Console.WriteLine(bx.Raw);
    let c = LogB("cond", false) && LogB("never", true);
    Console.WriteLine(c);
    let d = LogB("cond", true) ? Log("t", 7) : Log("f", 8);
    Console.WriteLine(d);
    var k = 0;
    let tt = (At(ref k), At(ref k));
    Console.WriteLine($"{tt.Item1} {tt.Item2}");
    Console.WriteLine(Maybe(false) ?? "null");
    var n = 2; var text = $"{n++}:a;{n++}:b;";
    text += ++n;
    Console.WriteLine(text);
    var arr = [1, 2, 3]; var p = 0;
    arr[p++] += 2; arr[p++] *= 15;
    Console.WriteLine($"{arr[0]} {arr[1]}");
    Console.WriteLine(F3(b: Log("f0", 1), a: Log("g1", 4), c: Log("h2", 10)));
    return 0;
}
