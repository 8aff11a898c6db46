// Generic code over interfaces: constraints give the methods, boxed or not; classes and structs alike.
// expect: 12 7
// expect: big
// expect: 3 6
// expect: a<b
// expect: 6
// expect: [1][2]
namespace GenericInterfaces;

public interface IArea { int Area(); }
public interface IStore<T> { void Put(T value); T Take(); int Count { get; } }
public struct Square : IArea { public int Side; public int Area() => Side * Side; }
public class Rect : IArea { public int W; public int H; public init(int w, int h) { W = w; H = h; } public int Area() => W * H; }
public struct Age : IComparable<Age> { public int Years; public int CompareTo(Age other) => Years - other.Years; }

public class Bag<T> : IStore<T>
{
    private T[] items;
    private int count;
    public init(int room) { items = new T[room]; }
    public void Put(T value) { items[count] = value; count += 1; }
    public T Take() { count -= 1; return items[count]; }
    public int Count { get { return count; } }
}

public int Total<T>(T[] shapes) where T : IArea { var t = 0; foreach (var s in shapes) { t += s.Area(); } return t; }
public string Compare<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) > 0 ? "big" : "small";
public int Drain<S>(S store) where S : IStore<int> { var t = 0; while (store.Count > 0) { t += store.Take(); } return t; }
public string Show<T>(IEnumerable<T> items) { var s = ""; foreach (var x in items) { s += $"[{x}]"; } return s; }
public IEnumerable<int> Two() { yield return 1; yield return 2; }

public void Main()
{
    Console.WriteLine($"{Total([new Rect(3, 4)])} {Total([new Square { Side = 2 }, new Square { Side = 1 }]) + 2}");
    Console.WriteLine(Compare(new Age { Years = 9 }, new Age { Years = 3 }));
    let bag = new Bag<int>(4);
    bag.Put(1);
    bag.Put(2);
    Console.WriteLine($"{Drain(bag)} {Total<IArea>([new Rect(1, 2), new Square { Side = 2 }])}");
    let words: IStore<string> = new Bag<string>(2);
    words.Put("<b");
    words.Put("a");
    Console.WriteLine(words.Take() + words.Take());
    let make = () => new Rect(2, 3);
    let area: Func<IArea, int> = s => s.Area();
    Console.WriteLine($"{area(make())}");
    Console.WriteLine(Show(Two()));
}
