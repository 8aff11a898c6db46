// Self constraints, chained options, mapping trees, caches with a delegate of their own.
// expect: 4
// expect: user3 user30 group1 2 1
// expect: 3 3 user1 2
// expect: 1 3 5 8 s1 s4 s4 s6 s8 
// expect: big12 -1
// expect: z1
// expect: 4
namespace I2;
public interface IAdd<T> { T Plus(T o); }
public interface IZero<T> { T Zero(); }
public struct Mod : IAdd<Mod>, IZero<Mod> { public int V; public Mod Plus(Mod o) => new Mod { V = (V + o.V) % 7 }; public Mod Zero() => new Mod(); }
public T Sum<T>(T[] xs) where T : struct, IAdd<T>, IZero<T> { var s = xs[0].Zero(); foreach (var x in xs) { s = s.Plus(x); } return s; }
public abstract class Entity<TSelf> where TSelf : Entity<TSelf>, new() { public int Id; public static int Made; public static TSelf Create(int id) { Made++; let e = new TSelf(); e.Id = id; return e; } public abstract string Kind(); public TSelf Clone() => Create(Id * 10); }
public class User : Entity<User> { public override string Kind() => $"user{Id}"; }
public class Group : Entity<Group> { public override string Kind() => $"group{Id}"; }
public class Cache<K, V> where K : IEquatable<K> where V : class { private K[] ks = new K[4]; private V?[] vs = new V?[4]; private int n; public delegate V Load(K k); private Load load; public init(Load l) { load = l; } public V this[K k] { get { for (var i = 0; i < n; i++) { if (ks[i].Equals(k)) { return vs[i] ?? throw new InvalidOperationException("x"); } } let v = load(k); ks[n] = k; vs[n++] = v; return v; } } }
public class Tree<T> where T : IComparable<T> { private Tree<T>? l; private Tree<T>? r; private T v; public init(T x) { v = x; } public void Insert(T x) { if (x.CompareTo(v) < 0) { if (l == null) { l = new Tree<T>(x); } else { l?.Insert(x); } } else { if (r == null) { r = new Tree<T>(x); } else { r?.Insert(x); } } } public void Walk(Action<T> f) { l?.Walk(f); f(v); r?.Walk(f); } public Tree<U> Map<U>(Func<T, U> f) where U : IComparable<U> { var t = new Tree<U>(f(v)); Walk(x => t.Insert(f(x))); return t; } }
public struct Opt<T> { private T _v; public bool Has { get; } public init(T v) { _v = v; Has = true; } public T Or(T d) => Has ? _v : d; public Opt<U> Then<U>(Func<T, Opt<U>> f) => Has ? f(_v) : new Opt<U>(); public static Opt<T> None => new Opt<T>(); public static implicit operator Opt<T>(T v) => new Opt<T>(v); }
public Opt<int> Parse(string s) { if (int.TryParse(s, out var n)) { return n; } return Opt<int>.None; }
public class Pair<A, B> { public A a; public B b; public init(A x, B y) { a = x; b = y; } public Pair<B, A> Flip() => new Pair<B, A>(b, a); public void Deconstruct(out A x, out B y) { x = a; y = b; } }
public int Count<T, const N: int>(T x) where N : const(N > 1) => N;
public void Main()
{
    Console.WriteLine(Sum([new Mod { V = 5 }, new Mod { V = 6 }]).V);
    let u = User.Create(3); Console.WriteLine($"{u.Kind()} {u.Clone().Kind()} {Group.Create(1).Kind()} {User.Made} {Entity<Group>.Made}");
    var loads = new int[1]; let c = new Cache<string, User>(k => { loads[0]++; return User.Create((int)k.Length); }); Console.WriteLine($"{c["abc"].Id} {c["abc"].Id} {c["z"].Kind()} {loads[0]}");
    let t = new Tree<int>(5); foreach (var x in [3, 8, 1]) { t.Insert(x); } t.Walk(x => Console.Write($"{x} ")); t.Map(x => $"s{9 - x}").Walk(s => Console.Write(s + " ")); Console.WriteLine();
    Console.WriteLine($"{Parse("12").Then(x => x > 10 ? (Opt<string>)$"big{x}" : Opt<string>.None).Or("no")} {Parse("x").Or(-1)}");
    let (p, q) = new Pair<int, string>(1, "z").Flip(); Console.WriteLine(p + q.ToString());
    Console.WriteLine(Count<string, 4>("a"));
}
