// Methods with type parameters of their own as function values: with the type arguments that are written, or those that follow.
// expect: B 0 0 false same 4 0
// expect: B B 0 A 5 (0, false)
namespace Values;

public class A
{
    public T Zero<T>() where T : new() => new T();
    public virtual T Nought<T>() where T : new() => new T();
    public static T Nil<T>() where T : new() => new T();
    public virtual string Name() => "A";
    public virtual T Same<T>(T value) => value;
}
public class B : A
{
    public override T Nought<T>() { Console.Write("B "); return new T(); }
    public override string Name() => "B";
    public fn() -> int Inside() => base.Nought<int>;
    public fn() -> string Named() => base.Name;
}
public interface ICast { T Get<T>(object one); T Both<T, U>(U u) where T : new() => new T(); }
public class Casts : ICast { public T Get<T>(object one) => (T)one; }
public class Pool<T> where T : new()
{
    public fn(T) -> T Keep(A a) => a.Same<T>;
    public fn() -> (T, U) Two<U>(A a) where U : new()
    {
        let fn() -> U second = a.Nought<U>;
        let fn() -> T first = a.Nought<T>;
        return () => (first(), second());
    }
}

public void Main()
{
    let A a = new B();
    let fn() -> int nil = A.Nil<int>;
    let fn() -> int zero = a.Zero<int>;
    let fn() -> bool nought = a.Nought<bool>;
    let same = a.Same<string>;
    let ICast casts = new Casts();
    let fn(object) -> int cast = casts.Get<int>;
    let fn(string) -> long both = casts.Both<long, string>;
    Console.WriteLine($"{nil()} {zero()} {nought()} {same("same")} {cast(4)} {both("")}");
    Console.WriteLine($"{new B().Inside()()} {new B().Named()()} {new Pool<int>().Keep(a)(5)} {new Pool<int>().Two<bool>(a)()}");
}
