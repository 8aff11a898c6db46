// Constants as generic arguments.
// expect: 4 8
// expect: 3 0
// expect: 6
// expect: 12
// expect: on off
// expect: k=v
// expect: 10
// expect: 9 18
namespace GenericConstants;

public const int Three = 3;

public struct Ring<T, const N: int> where N : const(N > 0)
{
    private T[] items;
    private int at;
    public static Ring<T, N> New() => new Ring<T, N> { items = new T[N] };
    public static int Room() => N;
    public void Add(ref this, T item) { items[at % N] = item; at += 1; }
    public T At(int i) => items[i % N];
}

public struct Flag<const On: bool> { public string Show() => On ? "on" : "off"; }
public struct Named<const Key: string> { public string Value; public string Show() => Key + "=" + Value; }
public int Times<const N: int>(int x) => x * N;
public int RoomOf<T, const N: int>(Ring<T, N> ring) => N;
public int Down<const N: int>() => N <= 0 ? 0 : N + Times<1>(0);

public void Main()
{
    Console.WriteLine($"{Ring<int, 4>.Room()} {Ring<string, 8>.Room()}");
    var r = Ring<int, Three>.New();
    for (var i = 0; i < 4; i += 1) { r.Add(i); }
    Console.WriteLine($"{r.At(0)} {r.At(1) - 1}");
    Console.WriteLine($"{Times<2>(3)}");
    Console.WriteLine($"{RoomOf(Ring<long, 12>.New())}");
    Console.WriteLine($"{new Flag<true>().Show()} {new Flag<false>().Show()}");
    Console.WriteLine(new Named<"k"> { Value = "v" }.Show());
    Console.WriteLine($"{Down<10>()}");
    const int Nine = 3 * 3;
    let twice = () => Times<Nine>(2);
    Console.WriteLine($"{Ring<int, Nine>.Room()} {twice()}");
}
