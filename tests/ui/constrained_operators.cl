// Operators and indexes that a body asks of a type parameter are what its constraints provide.
namespace Operates;
interface IA { int V(); }
interface IList { int this[int at] { get; } int Count { get; } }
interface IHas<U> { U Get(); }
class Base { public int N; public static Base operator +(Base a, Base b) => a; }
class Derived : Base { public static Derived operator -(Derived a, Derived b) => a; public int Own() => 1; }
struct S : IA, IList, IComparable<S>, IEquatable<S>, IHas<S>
{
    public int X;
    public int V() => 1;
    public int this[int at] { get => at; }
    public int Count => 3;
    public int CompareTo(S other) => 0;
    public bool Equals(S other) => true;
    public S Get() => this;
    public int Foo() => 2;
    public static bool operator ==(S a, S b) => true;
    public static bool operator !=(S a, S b) => false;
    public static bool operator <(S a, S b) => true;
    public static bool operator >(S a, S b) => false;
    public static S operator +(S a, S b) => a;
    public static S operator +(S a, int b) => a;
    public static S operator -(S a) => a;
    public static S operator ++(S a) => a;
}
class R : IA { public int V() => 1; public override string ToString() => "r"; }
class Box<T> where T : IA { public T V; bool Eq(Box<T> o) => V == o.V; }    //~ error[TYP0002] under `==`: `==` cannot be applied to `T` and `T`: no constraint of `T` asks for it = help: `a.Equals(b)` compares any two values, `where T : class` asks for references
int At<T>(T t) where T : IA => t[0] + t.V();                               //~ error[TYP0002]: `T` cannot be indexed: no constraint of `T` asks for it
T Sum<T>(T a, T b) where T : IA => a + b;                                  //~ error[TYP0002] under `+`: `+` cannot be applied to `T` and `T`: no constraint of `T` asks for it = help: `where T : INumber<T>` asks for a number
bool Less<T>(T a, T b) where T : IComparable<T> => a < b || a.CompareTo(b) < 0;  //~ error[TYP0002] under `<`: = help: `where T : IComparable<T>` asks for `CompareTo`, `where T : INumber<T>` for a number
bool Unlike<T>(T a, T b) where T : IA, IEquatable<T> => a != b && !a.Equals(b);  //~ error[TYP0002]: `!=` cannot be applied to `T` and `T`
T Minus<T>(T a) where T : IA => -a;                                        //~ error[TYP0002]: `-` cannot be applied to `T`
T More<T>(T a) where T : IA { var b = a; b += a; b++; return b + 1; }      //~ error[TYP0002]: `+` cannot be applied to `T` and `T` //~ error[TYP0002]: `++` cannot be applied to `T` //~ error[TYP0002]: `+` cannot be applied to `T` and `int`
int Far<T, U>(T t) where T : IHas<U> where U : IComparable<U> => t.Get().CompareTo(t.Get()) + t.Get().Foo(); //~ error[NAM0005] under `Foo`: `U` has no member `Foo`: its constraints do not ask for one
bool FarEqual<T, U>(T t) where T : IHas<U> where U : IA => t.Get() == t.Get();  //~ error[TYP0002]: `==` cannot be applied to `U` and `U`: no constraint of `U` asks for it
T Below<T>(T a, T b) where T : Base => a - b;                              //~ error[TYP0002]: `-` cannot be applied to `T` and `T`
int Behind<T>(T t) where T : IA => (1 + t).V();                            //~ error[TYP0002]: `+` cannot be applied to `int` and `T`
void Cut<T>(T t) where T : IA { let part = t[1..]; }                       //~ error[TYP0002]: `T` has no parts to take: no constraint of `T` asks for it

// Nothing is wrong with these.
string Joined<T>(T a) where T : IA => "a" + a;
bool Plain<T>(T a) where T : IA => a == null || null != a;
bool Null<T>(T? a) where T : IA => a == null || null != a;
bool Same<T>(T a, T b) where T : class, IA => a == b;
bool SameBase<T>(T a, T b) where T : Base => a == b && a.N == b.N;
Base Plus<T>(T a, T b) where T : Base => a + b;
int Items<T>(T a) where T : IList { var sum = 0; for (var i = 0; i < a.Count; i++) { sum += a[i]; } return sum; }
T Number<T>(T a, T b) where T : INumber<T> => a > b && a != b ? a + b : -a;
T Free<T>(T a, T b) => a == b ? a + b : a;
string Text<T>(T a) where T : IFormattable => $"{a}" + a.ToString();
bool Known<T>(T a, IA b) where T : IA => b == b;
bool Pattern<T>(T a) where T : IComparable<T> => a is > 5;
int Through<T, U>(T t) where T : IHas<U> where U : IA => t.Get().V();
int Constrained<T>(T t) where T : IHas<T> => t.Get().Get() is S s ? s.Foo() : 0;
int Main()
{
    let s = new S(); let d = new Derived();
    let texts = Joined(new R());
    let n = At(s) + Far<S, S>(s) + Through<S, S>(s) + Items(s) + Number(1, 2) + Constrained(s);
    let more = (Sum(s, s), Minus(s), More(s), Free(1, 2), Below(d, d), Plus(d, d), Text(5));
    return Plain(new R()) && Less(s, s) && Unlike(s, s) && FarEqual<S, S>(s) && Null<S>(s) && SameBase(d, d) && Known(s, s) && Same(new R(), new R()) && Pattern(4) ? n : 0;
}
