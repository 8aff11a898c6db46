// `object` wherever a type may stand: fields, statics, parameters of every kind, defaults, results, generics, variants, records.
// expect: B true false 00
// expect: true false ObjectEverywhere::Pair<int, string>
// expect: 5 s
// expect: Node(Node(3))
// expect: out 7 7 1 31 2 dflt c
// expect: 1 one zero 1 2.5
// expect: num 3 word w end no
// expect: 1 1 9 9
// expect: 55 aa 2 2
// expect: Node(Node(3))
// expect: p 3 true
// expect: 1 2 true false
// expect: true Loop { N = 3 }
// expect: 5 t 3
// expect: 1b 1 true
// expect: 2 x
// expect: false false
// expect: 5 170141183460469231731687303715884105727 -3 1.5 4 false false true true
// expect: 5
// expect: 2
// expect: not text
// keeps: statics
namespace ObjectEverywhere;
enum Small : byte { A, B }
enum Token { Number { public long Value; }, Word { public string Text; }, End }
struct Pair<A, B> { public A First; public B Second; }
struct Big { public long A; public long B; public long C; public string S; public object? O; }
class Node<T> { public T Value; public init(T v) { Value = v; } public override string ToString() => $"Node({Value})"; }
class Shape { public static object Shared = "shared"; public object Prop { get; set; } public init() { Prop = 1; } }
class Eq { public int V; public static bool operator ==(Eq a, Eq b) => a.V == b.V; public static bool operator !=(Eq a, Eq b) => a.V != b.V; }
extension object { public string Twice() => ToString() + ToString(); public int Two => 2; }
void Set(out object o) { o = "out"; }
void Change(ref object o) { o = 7; }
string Look(in object o) => o.ToString();
string Opt(object? o = null, int n = 1) => $"{o}{n}";
string Lit(object o = "dflt") => $"{o}";
object Pick(bool b) => b ? 1 : "one";
object Sw(int n) => n switch { 0 => "zero", 1 => 1, _ => 2.5 };
string Tok(object o) => o switch { Token.Number n => $"num {n.Value}", Token.Word { Text: var t } => $"word {t}", Token.End => "end", _ => "no" };

T Same<T>(T a, T b) => a;
int Goto(object o) { switch (o) { case 1: return 1; case 2: goto case 1; case "x": goto default; default: return 9; } }
record struct Rec(object A, int B);
interface IThing { object Get(); }
struct Thing : IThing { public int N; public object Get() => this; }
record struct Loop(int N) { public object Me() => this; }
class Holder { public object? Data; }

public int Main()
{
    object o = Small.B;
    Console.WriteLine($"{o} {o is Small} {o is byte} {(object)Small.A:X}");
    o = new Pair<int, string> { First = 1, Second = "s" };
    Console.WriteLine($"{o is Pair<int, string> { First: 1 }} {o is Pair<int, int>} {o}");
    o = new Big { A = 1L, S = "s", O = 5 };
    if (o is Big { O: int inner } big) { Console.WriteLine($"{inner} {big.S}"); }
    o = new Node<object>(new Node<int>(3));
    Console.WriteLine(o);
    Set(out var got); Console.Write($"{got} ");
    object r = 1; Change(ref r); Console.Write($"{r} {Look(in r)} ");
    Console.WriteLine($"{Opt()} {Opt(3)} {Opt(n: 2)} {Lit()} {Lit('c')}");
    Console.WriteLine($"{Pick(true)} {Pick(false)} {Sw(0)} {Sw(1)} {Sw(2)}");
    Console.WriteLine($"{Tok(Token.Number { Value = 3L })} {Tok(Token.Word { Text = "w" })} {Tok(Token.End)} {Tok(1)}");
    Console.WriteLine($"{Goto(1)} {Goto(2)} {Goto("x")} {Goto(4)}");
    Console.WriteLine($"{5.Twice()} {"a".Twice()} {o.Two} {new Shape().Two}");
    Func<string> f = o.ToString;
    Console.WriteLine(f());
    let s = new Shape(); s.Prop = "p"; Shape.Shared = 3;
    Console.WriteLine($"{s.Prop} {Shape.Shared} {s.Prop is string}");
    foreach (object one in new int[] { 1, 2 }) { Console.Write($"{one} "); }
    Console.WriteLine($"{new Rec(1, 2) == new Rec(1, 2)} {new Rec("a", 2) == new Rec("b", 2)}");
    IThing thing = new Thing { N = 4 };
    Console.WriteLine($"{thing.Get() is Thing { N: 4 }} {new Loop(3).Me()}");
    Func<object> make = () => 5;
    Func<string> textual = () => "t";
    Func<object> wide = textual;
    Func<string, int> lengths = Length;
    Console.WriteLine($"{make()} {wide()} {lengths("abc")}");
    let (a, b) = ((object)1, (object)"b");
    Console.WriteLine($"{a}{b} {Same<object>(1, "x")} {Same(o, o) == o}");
    let arr = new object[2][]; arr[0] = [1, 2]; arr[1] = ["x"];
    Console.WriteLine($"{arr[0].Length} {arr[1][0]}");
    object e1 = new Eq { V = 1 }; Console.WriteLine($"{e1 == new Eq { V = 1 }} {e1.Equals(new Eq { V = 1 })}");
    object up = 5u; object huge = 170141183460469231731687303715884105727i128; object h = (short)-3; object fl = 1.5f; object nn = (nint)4;
    Console.WriteLine($"{up} {huge} {h} {fl} {nn} {up is int} {fl is double} {huge.Equals(huge)} {nn is nint}");
    let holder = new Holder(); holder.Data = "x"; holder.Data = null; holder.Data = 5; Console.WriteLine(holder.Data ?? "none");
    object x = 1; x = x is int q ? q + 1 : 0; Console.WriteLine(x);
    string? maybe = o as string; Console.WriteLine(maybe ?? "not text");
    return 0;
}
int Length(object o) => o.ToString().Length;
