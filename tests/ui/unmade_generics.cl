// First values of fields of generic types that nobody makes: what is wrong whatever the arguments are.
class G<T>
{
    public T V = null;                   // fine where `T` is `int?`
    public T W = new T();
    public int N = "a";                  //~ error[TYP0001] under `"a"`: expected `int` for field `N`, found `string`
    public string S = Missing();         //~ error[NAM0001] under `Missing`: unknown name `Missing`
    public T[] A = new T[2];
    public Other<T> O = new Other<T>();
    public Other<T> P = null;            // what has an unknown type in it is not judged
    public fn(T) -> int F = x => 3;
    public int Q { get; set; } = nope;   //~ error[NAM0001]: unknown name `nope`
    public static int X = "s";           //~ error[TYP0001]: expected `int` for static `X`, found `string`
    public static T Y = default;
}
class Other<T> { public int N = 1; public T? M = null; }
struct H<T> { public T V = null; public int N = "a"; public int M = missing; }   //~ error[TYP0001]: expected `int` for field `N` //~ error[NAM0001]: unknown name `missing`
class Outer { public class Inner<T> { public int X = "a"; } }                    //~ error[TYP0001]: expected `int` for field `X`, found `string`
class Around<T> { class Within { int X = "a"; T Y = new T(); } }                 //~ error[TYP0001]: expected `int` for field `X`, found `string`
class With<T> { int N = "a"; T V; public init(T v) { V = v; } }                  //~ error[TYP0001]: expected `int` for field `N`, found `string`
class Base<T> { public init(T v) { } }
class Below<T> : Base<T> { int N = 1; public init(T v) : super(v) { N = 2; } }
class Made<T> { public int N = "a"; public T V = null; }                         //~ error[TYP0001]: expected `int` for field `N`, found `string`
int Main() { let one = new Made<int?>(); return 0; }
