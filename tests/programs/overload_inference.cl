// Overloads with generic and other candidates, defaults, named arguments, lambdas.
// expect: exact generic array
// expect: pair same
// expect: action func
// expect: 7 9
// expect: number text
// expect: one two none
// expect: generic<long>
// expect: 42
namespace OverloadInference;

public string F(int x) => "exact";
public string F<T>(T x) => "generic";
public string F<T>(T[] x) => "array";
public string G<A, B>(A a, B b) => "pair";
public string G<A>(A a, A b, int c = 0) => "same";
public string H(Action f) => "action";
public string H(Func<int> f) => "func";
public int Scale<T>(T[] items, Func<T, int> f, int by = 1) { var n = 0; foreach (var x in items) { n += f(x) * by; } return n; }
public string K(Func<int, bool> f) => "number";
public string K(Func<string, bool> f) => "text";
public string Many(Func<int, int> f) => "one";
public string Many(Func<int, int, int> f) => "two";
public string Many(Func<int> f) => "none";
public string L<T>(T a) where T : struct => "generic<long>";
public T Id<T>(T a) => a;

public void Main()
{
    Console.WriteLine($"{F(1)} {F("a")} {F([1])}");
    Console.WriteLine($"{G(1, "a")} {G(1, 2, c: 3)}");
    Console.WriteLine($"{H(() => { })} {H(() => 1)}");
    Console.WriteLine($"{Scale([3, 4], x => x)} {Scale(by: 3, items: [1, 2], f: x => x)}");
    Console.WriteLine($"{K(x => x > 0)} {K(x => x.Length > 0)}");
    Console.WriteLine($"{Many(a => a)} {Many((a, b) => a)} {Many(() => 0)}");
    Console.WriteLine(L(3L));
    Console.WriteLine($"{Id(Id(Id<int>(42)))}");
}
