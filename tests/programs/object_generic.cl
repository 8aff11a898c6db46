// Generics over `object`: a list, a table with Equals and GetHashCode, type parameters that convert.
// expect: 1, two, 3.5, null, <4>
// expect: int string other
// expect: one two none three
// expect: found at 2
// expect: 3 true
// expect: 5 objects
namespace ObjectGeneric;

class List<T>
{
    private T[] _items = new T[2];
    public int Count { get; private set; }
    public T this[int at] { get => _items[at]; }
    public void Add(T item)
    {
        if (Count == (int)_items.Length)
        {
            let more = new T[Count * 2];
            for (var i = 0; i < Count; i += 1) { more[i] = _items[i]; }
            _items = more;
        }
        _items[Count] = item;
        Count += 1;
    }
}

class Table<K, V>
{
    private K[] _keys = new K[16];
    private V[] _values = new V[16];
    private bool[] _used = new bool[16];
    private int Place(K key)
    {
        var at = key.GetHashCode() & 15;
        while (_used[at] && !key.Equals(_keys[at])) { at = (at + 1) & 15; }
        return at;
    }
    public void Set(K key, V value) { let at = Place(key); _keys[at] = key; _values[at] = value; _used[at] = true; }
    public V? Get(K key) { let at = Place(key); if (_used[at]) { return _values[at]; } return null; }
}

struct Point { public int X; public override string ToString() => $"<{X}>"; }

string Kind<T>(T value)
{
    object boxed = value;
    return boxed is int ? "int" : boxed is string ? "string" : "other";
}

int IndexOf<T>(T[] items, object wanted)
{
    for (var i = 0; i < (int)items.Length; i += 1) { if (wanted.Equals(items[i])) { return i; } }
    return -1;
}

int Count(object[] all) { var n = 0; foreach (object one in all) { if (one is not string) { n += 1; } } return n; }

public int Main()
{
    let list = new List<object?>();
    list.Add(1);
    list.Add("two");
    list.Add(3.5);
    list.Add(null);
    list.Add(new Point { X = 4 });
    for (var i = 0; i < list.Count; i += 1)
    {
        let one = list[i];
        Console.Write(i > 0 ? ", " : "");
        Console.Write(one == null ? "null" : $"{one}");
    }
    Console.WriteLine();
    Console.WriteLine($"{Kind(1)} {Kind("x")} {Kind(2.5)}");
    let table = new Table<object, string>();
    table.Set(1, "one");
    table.Set("k", "two");
    table.Set(new Point { X = 3 }, "three");
    Console.WriteLine($"{table.Get(1) ?? "none"} {table.Get("k") ?? "none"} {table.Get(1L) ?? "none"} {table.Get(new Point { X = 3 }) ?? "none"}");
    Console.WriteLine($"found at {IndexOf(["a", "b", "c"], "c")}");
    let plain = new List<object>();
    plain.Add(3);
    Console.WriteLine($"{plain[0]} {plain[0] is int}");
    Console.WriteLine($"{Count([1, "a", 'b', 2.5, true, new object()])} objects");
    return 0;
}
