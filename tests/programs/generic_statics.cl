// Statics, constants and nested types of generic types: one per instance.
// expect: 1 2 0
// expect: 5 6
// expect: 10 20
// expect: 4 8
// expect: a b
// expect: 3
namespace GenericStatics;

public struct Store<T>
{
    public static int Count;
    public static T Last;
    public static readonly int Start = 5;
    public const int Base = 10;
    public struct Item { public T Value; public int Times(int n) => n * Base; }
    public static int Add(T value) { Last = value; Count += 1; return Count; }
    public static Item Wrap(T value) => new Item { Value = value };
    public static nuint Size() => sizeof(T);
}

public static class Cache<K, V>
{
    public static V Value;
    public static V Get(Func<V> make) { Value = make(); return Value; }
}

public void Main()
{
    Store<int>.Add(1);
    Store<string>.Add("a");
    Store<string>.Add("b");
    Console.WriteLine($"{Store<int>.Count} {Store<string>.Count} {Store<long>.Count}");
    Console.WriteLine($"{Store<int>.Start} {Store<bool>.Start + 1}");
    let item = Store<int>.Wrap(3);
    Console.WriteLine($"{item.Times(1)} {Store<string>.Wrap("x").Times(2)}");
    Console.WriteLine($"{Store<int>.Size()} {Store<double>.Size()}");
    Console.WriteLine($"{Cache<int, string>.Get(() => "a")} {Cache<long, string>.Get(() => "b")}");
    Console.WriteLine($"{item.Value}");
}
