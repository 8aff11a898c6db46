// lint
namespace Lints;
import Std.Testing;

interface IShape { double Area(); }
class Square : IShape
{
    double side;
    public init(double side, int extra) { this.side = side; } //~ warning[LINT002] under `int extra`: parameter `extra` is never used = help: remove it, or call it `_extra`
    public double Area() => side * side;
    double Hidden(int q) => side; //~ error[LINT001] under `Hidden`: `Hidden` is never used
}
abstract class Animal { public abstract string Say(int times); }
class Cat : Animal { public override string Say(int times) => "meow"; }
struct Pair
{
    public int X; public int Y;
    public int Sum() => X + Y;
    public int Diff() => X - Y; //~ error[LINT001]: `Diff` is never used = help: remove it, or keep it with `@allow(dead_code)`
    public string ToString() => $"{X}";
    public static Pair operator +(Pair a, Pair b) => new Pair { X = Added(a.X, b.X) };
    static int Added(int a, int b) => a + b;
}
class Held { public void dispose(ref this) { Ended(); } }
T Id<T>(T x, int depth) => x; //~ warning[LINT002] under `int depth`: parameter `depth`
T Never<T>(T x) => x; //~ error[LINT001]: `Never` is never used
int Used(int a, int b)
{
    function int Inner(int z) => z + a;
    function int Lost(int z) => z; //~ error[LINT001]: `Lost` is never used
    return Inner(b);
}
@allow(dead_code) int Kept(int a) => a;
@allow(unused_param) int Spare(int a) => 1;
@allow(all) class Later { public init() {} int Nothing(int a) => 1; }
int Ping(int n) => n == 0 ? 0 : Pong(n - 1); //~ error[LINT001]: `Ping` is never used
int Pong(int n) => Ping(n - 1); //~ error[LINT001]: `Pong` is never used
unsafe int Sum(int* p, *const @readonly int q, int* @noalias r, @restrict int* s) => *p + *q + *r + *s; //~ note[DM0211] under `int* p`: pointer parameter `p` has no qualifier
unsafe int First(int* const @redonly p) => *p; //~ warning[ATR0001] under `@redonly`: unknown qualifier `@redonly`, ignored = help: did you mean `@readonly`?
int Todo(int x) { throw new Exception("later"); }
int Apply(fn(int) -> int f) => f(3);
int Twice(int x) => x * 2;
int Ignoring(int _x) => 1;
int Ended() => 1;
int Start() => 5;
static int Begin = Start();
const fn Squared(int n) -> int { return n * n; }
const int Nine = Squared(3);
IEnumerable<int> Up(int n) { for (var i = 0; i < n; i++) { yield return Step(i); } }
int Step(int i) => i;
@extern("C") @export("lints_out") public int Out(int a) => a;
public int Main(string[] args)
{
    var IShape s = new Square(2.0, 1);
    let p = new Pair { X = 1, Y = 2 } + new Pair { X = Nine };
    var v = Begin;
    unsafe { v = Sum(&v, &v, &v, &v) + First(&v); }
    let held = new Held(); let Animal cat = new Cat(); let later = new Later();
    foreach (let one in Up(2)) { v += one; }
    Console.WriteLine($"{s.Area()} {p.Sum()} {p} {Id(3, 4)} {Used(1, 2)} {Apply(Twice)} {v} {cat.Say(2)} {Ignoring(1)} {Spare(2)} {Ordered([1, 2])}");
    if (v == 100) { Todo(1); }
    return 0;
}
testcase T1() { Assert.That(OnlyTested(2)).IsEqualTo(2); }
int OnlyTested(int x) => x;
int Ordered<T>(T[] all) where T : IComparable<T> { function int Of(T a, T b) => a.CompareTo(b); return Of(all[0], all[1]); }
enum Small : byte { One = 1 }
long Casts(int n, double d, Small s, char c) => (byte)n + (long)d + (int)s + (long)n + (int)c + (int)(float)s; //~ warning[CST0001] under `(byte)n`: this cast from `int` to `byte` may lose part of the value //~ warning[CST0001] under `(long)d`: from `double` to `long` //~ warning[CST0001] under `(int)(float)s`: from `float` to `int`
testcase T2() { unchecked { Assert.That((byte)Casts(1, 2.0, Small.One, 'c')).IsEqualTo(0); } }
