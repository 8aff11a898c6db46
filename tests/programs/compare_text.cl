// `CompareTo` of text and truth values: alone, and where a generic type asks for `IComparable`.
// expect: -1 1 0 -1 1 1
// expect: 1 -1 0
// expect: apple fig pear
// expect: ann:3 bob:1 cid:2
namespace CompareText;

public T Max<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;

public void Sort<T>(T[] items) where T : IComparable<T>
{
    for (var i = 1; i < items.Length; i++)
    {
        for (var j = i; j > 0 && items[j - 1].CompareTo(items[j]) > 0; j--) { (items[j - 1], items[j]) = (items[j], items[j - 1]); }
    }
}

public class Entry<K, V> : IComparable<Entry<K, V>> where K : IComparable<K>
{
    public K Key { get; }
    public V Value { get; }
    public init(K key, V value) { Key = key; Value = value; }
    public int CompareTo(Entry<K, V> other) { let key = Key; return key.CompareTo(other.Key); }
    public string ToString() => $"{Key}:{Value}";
}

public void Main()
{
    Console.WriteLine($"{"a".CompareTo("b")} {"b".CompareTo("a")} {"a".CompareTo("a")} {"".CompareTo("a")} {"ab".CompareTo("a")} {"é".CompareTo("z")}");
    Console.WriteLine($"{true.CompareTo(false)} {false.CompareTo(true)} {Max(true, false).CompareTo(true)}");
    let fruit = ["pear", "fig", "apple"];
    Sort(fruit);
    Console.WriteLine(String.Join(" ", fruit));
    let all = new Entry<string, int>[] { new Entry<string, int>("bob", 1), new Entry<string, int>("cid", 2), new Entry<string, int>("ann", 3) };
    Sort(all);
    Console.WriteLine($"{all[0]} {all[1]} {all[2]}");
}
