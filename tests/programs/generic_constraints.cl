// Constraints that hold.
// expect: 4 b
// expect: 0 7
// expect: 3
// expect: true
// expect: -1 0 1
// expect: 2
namespace GenericConstraints;

public struct Score : IComparable<Score>
{
    public int Value;
    public int CompareTo(Score other) => Value - other.Value;
}

public T Max<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) >= 0 ? a : b;
public T Make<T>() where T : new() => new T();
public nuint Bytes<T>() where T : struct => sizeof(T);
public int Length<T>(T[] items) where T : notnull => (int)items.Length;
public bool Same<T>(T a, T b) where T : IEquatable<T> => a.Equals(b);
public int Apply<F>(F f) where F : class => 2;
public struct Point { public int X; public init() { X = 7; } }
public struct Keyed<K, V> where K : IComparable<K> where V : struct { public K Key; public V Value; }

public void Main()
{
    Console.WriteLine($"{Max(3, 4)} {Max('a', 'b')}");
    Console.WriteLine($"{Make<int>()} {Make<Point>().X}");
    Console.WriteLine($"{Length([1, 2, 3])}");
    Console.WriteLine($"{Same(4, 4)}");
    Console.WriteLine($"{1.CompareTo(2)} {2.5.CompareTo(2.5)} {'c'.CompareTo('b')}");
    let keyed = new Keyed<int, long> { Key = 1, Value = 2 };
    Console.WriteLine($"{keyed.Value}");
}
