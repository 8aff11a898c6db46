// Structs: construction, copies, nested places, properties, operators, constants, generic ones, records.
// expect: 1 2 3 1 2 9
// expect: 5 0
// expect: 0 0
// expect: 11 22
// expect: 3 4 5
// expect: p(7, 8)
// expect: 6 3
// expect: 100 1
// expect: 1 2
// expect: 9 9
// expect: 42
// expect: Name=x Size=3
// expect: 4 8
// expect: 12
// expect: true false
// expect: 33 7
namespace St;
struct V3 { public int X; public int Y; public int Z; public int Sum() => X + Y + Z; public void Grow(ref this, int by) { X += by; Y += by; Z += by; } }
readonly struct P { public readonly int A; public readonly int B; public init(int a, int b) { A = a; B = b; } public string Text() => $"p({A}, {B})"; public P With(int a) => new P(a, B); }
struct Nest { public V3 V; public int[] Arr; public string Name; }
struct Line { public P From; public P To; }
struct Req { public required string Name; public required int Size = 3; public int Extra; }
struct Counter { private int _n; public int N { get => _n; set => _n = value; } public int Next(ref this) { _n += 1; return _n; } public static Counter operator +(Counter a, int b) { var c = a; c._n += b; return c; } }
struct Box<T> { public T Value; public Box<T> Put(in this, T v) => new Box<T> { Value = v }; }
struct Cell { public int V; public static int Made; public const int Max = 12; public struct Inner { public int Q; } }
record struct RP(int X, int Y);
V3 Make(int n) => new V3(n, n, n);
void Change(V3 v) { v.X = 99; }
void ChangeRef(ref V3 v) { v.X = 11; v.Y = 22; }
int Read(in V3 v) => v.X + v.Y;
public int Main()
{
    var a = new V3(1, 2, 3); var b = a; b.Z = 9;
    Console.WriteLine($"{a.X} {a.Y} {a.Z} {b.X} {b.Y} {b.Z}");
    var n = new Nest(); n.V.X = 5;
    Console.WriteLine($"{n.V.X} {n.Name.Length}");
    let z = new V3();
    Console.WriteLine($"{z.X} {default(V3).Sum()}");
    Change(a); ChangeRef(ref a);
    Console.WriteLine($"{a.X} {a.Y}");
    let arr = new V3[2]; arr[1].X = 3; arr[1].Grow(0); arr[1].Y += 4; arr[1].Z = arr[1].X + 2;
    Console.WriteLine($"{arr[1].X} {arr[1].Y} {arr[1].Z}");
    Console.WriteLine(new P(7, 8).Text());
    let line = new Line { From = new P(1, 2), To = new P(3, 4).With(6) };
    Console.WriteLine($"{line.To.A} {line.From.A + line.From.B}");
    var arr2 = arr; arr2[0].X = 100;
    Console.WriteLine($"{arr[0].X} {(arr[0].Y == 0 ? 1 : 0)}");
    var c = new Counter();
    Console.WriteLine($"{c.Next()} {c.Next()}");
    c.N = 4; c.N += 5;
    let d = c + 0;
    Console.WriteLine($"{c.N} {d.N}");
    c += 33;
    Console.WriteLine(c.N);
    let q = new Req { Name = "x", Size = 3 };
    Console.WriteLine($"Name={q.Name} Size={q.Size}");
    let bx = new Box<int> { Value = 4 };
    Console.WriteLine($"{bx.Value} {bx.Put(8).Value}");
    Console.WriteLine(Cell.Max);
    let r1 = new RP(1, 2); let r2 = new RP(1, 2);
    Console.WriteLine($"{r1 == r2} {r1 != r2}");
    var inner = new Cell.Inner { Q = 33 };
    Cell.Made += 7;
    Console.WriteLine($"{inner.Q} {Cell.Made}");
    return 0;
}
