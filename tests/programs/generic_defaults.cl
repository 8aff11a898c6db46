// default(T), default arguments, sizeof, nameof and arrays of T in generic code.
// expect: 0 [] 0
// expect: 5 x
// expect: 3 4
// expect: 0 0
// expect: 2
// expect: (0, )
namespace GenericDefaults;

public struct Maybe<T>
{
    public bool Has;
    public T Value;
    public static Maybe<T> None() => default(Maybe<T>);
    public static Maybe<T> Of(T value) => new Maybe<T> { Has = true, Value = value };
    public T Or(T other) => Has ? Value : other;
    public Maybe<R> Then<R>(Func<T, R> f) => Has ? Maybe<R>.Of(f(Value)) : Maybe<R>.None();
}

public T[] Fill<T>(int n, T value = default(T)) { let a = new T[n]; for (var i = 0; i < n; i += 1) { a[i] = value; } return a; }
public int Both<T>(T a, int times = 2, int more = 1) => times * more + (int)sizeof(T) - (int)sizeof(T);
public (A, B) Nothing<A, B>() { var pair: (A, B) = default; return pair; }

public void Main()
{
    let none = Maybe<int>.None();
    Console.WriteLine($"{none.Or(0)} [{Maybe<string>.None().Or("")}] {none.Then(x => x + 1).Or(0)}");
    Console.WriteLine($"{Maybe<int>.Of(4).Then(x => x + 1).Or(0)} {Maybe<string>.Of("x").Then(s => s).Or("y")}");
    Console.WriteLine($"{Fill(3, "a").Length} {Fill<long>(4).Length}");
    Console.WriteLine($"{Fill<int>(2)[1]} {Fill<double>(1)[0]}");
    Console.WriteLine($"{Both("a")}");
    let n = Nothing<int, string>();
    Console.WriteLine($"({n.Item1}, {n.Item2})");
}
