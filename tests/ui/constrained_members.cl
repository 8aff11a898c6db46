// What a body asks of a type parameter is what its constraints provide.
namespace Asks;
interface I { int V(); int P { get; } }
interface J : I { int W(int n); }
class Base { public int Known; public virtual int Run() => 1; }
class Derived : Base { public int Own; }
struct S : J { public int V() => 1; public int W(int n) => n; public int P => 3; public int Extra; public int More() => 2; }
extension S { public int Ext() => 4; }
static class Fars { public static int Far<T>(this T x) where T : I => x.V(); }
int One<T>(T a) where T : I => a.V() + a.P + a.Far() + a.GetHashCode();
int Two<T>(T a) where T : I => a.More();              //~ error[NAM0005] under `More`: `T` has no member `More`: its constraints do not ask for one
int Three<T>(T a) where T : I, IEquatable<T> { a.Equals(a); return a.V() + a.Extra; } //~ error[NAM0005]: `T` has no member `Extra`: its constraints do not ask for one
int Four<T>(T a) where T : Base { if (a is Derived d) { return d.Own; } return a.Known + a.Run(); }
int Five<T>(T a) where T : Base => a.Own;             //~ error[NAM0005]: `T` has no member `Own`
int Six<T>(T[] all) where T : IComparable<T> { foreach (var one in all) { if (one.CompareTo(all[0]) < 0) { return 1; } } return 0; }
int Free<T>(T a) => a.More();
int Sum<T>(T a) where T : struct => a.More();
T Number<T>(T a) where T : INumber<T> => a.CompareTo(a) == 0 ? a : T.Parse("1");
int Seven<T>(T a) where T : I { a.P = 4; return a.P; } //~ error[TYP0008] under `P`: property `P` cannot be written: it has no `set`
interface K { int P { get; set; } }
int Eight<T>(T a) where T : I, K { a.P = 4; a.P += a.V(); return a.P; }
struct Full : I, K { public int P { get; set; } public int V() => 1; }
class Box<T> where T : J, new()
{
    T item = new T();
    public int Use() => item.V() + item.W(2);
    public int Wrong() => item.More();                //~ error[NAM0005]: `T` has no member `More`
    public int Both<U>(U other) where U : I => other.V() + item.W(3);
}
int Main()
{
    let s = new S(); let b = new Box<S>();
    let n = One(s) + Two(s) + Free(s) + Sum(s) + Four(new Derived()) + Five(new Derived()) + Six([1, 2]) + Number(3) + Seven(new Full()) + Eight(new Full());
    return n + b.Use() + b.Wrong() + b.Both(s);
}
