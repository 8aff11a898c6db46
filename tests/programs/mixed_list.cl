// A generic list as one writes it: growth, indexer, `foreach`, lambda sort, map, filter, fold.
// expect: Dot(19) Bob(25) Ann(31) Cid(47) 
// expect: Bob,Ann,Cid
// expect: 122
// expect: Eve(6)
// expect: caught index 9
// expect: 9;5;3;
namespace Lists;
public class ListEnumerator<T> : IEnumerator<T>
{
    private readonly MyList<T> _list;
    private int _at = -1;
    public init(MyList<T> list) { _list = list; }
    public bool MoveNext() { _at++; return _at < _list.Count; }
    public T Current => _list[_at];
}
public delegate int Comparison<T>(T a, T b);
public class MyList<T> : IEnumerable<T>
{
    private T[] _items;
    public int Count { get; private set; }
    public init() : self(2) { }
    public init(int capacity) { _items = new T[capacity]; }
    public T this[int i]
    {
        get { if (i < 0 || i >= Count) { throw new ArgumentOutOfRangeException($"index {i}"); } return _items[i]; }
        set { if (i < 0 || i >= Count) { throw new ArgumentOutOfRangeException($"index {i}"); } _items[i] = value; }
    }
    public void Add(T item)
    {
        if (Count == _items.Length) { Grow(); }
        _items[Count++] = item;
    }
    private void Grow()
    {
        var bigger = new T[Math.Max(4, (int)_items.Length * 2)];
        for (var i = 0; i < Count; i++) bigger[i] = _items[i];
        _items = bigger;
    }
    public void Sort(Comparison<T> compare)
    {
        for (var i = 1; i < Count; i++)
        {
            var x = _items[i];
            var j = i - 1;
            while (j >= 0 && compare(_items[j], x) > 0) { _items[j + 1] = _items[j]; j--; }
            _items[j + 1] = x;
        }
    }
    public MyList<U> Select<U>(Func<T, U> f)
    {
        var result = new MyList<U>();
        foreach (var x in this) { result.Add(f(x)); }
        return result;
    }
    public MyList<T> Where(Func<T, bool> f)
    {
        var result = new MyList<T>();
        foreach (var x in this) if (f(x)) result.Add(x);
        return result;
    }
    public A Aggregate<A>(A seed, Func<A, T, A> f)
    {
        var acc = seed;
        foreach (var x in this) acc = f(acc, x);
        return acc;
    }
    public IEnumerator<T> GetEnumerator() => new ListEnumerator<T>(this);
}
public class Person
{
    public string Name { get; init; }
    public int Age { get; set; }
    public string ToString() => $"{Name}({Age})";
}
public int Main()
{
    var people = new MyList<Person> {
        new Person { Name = "Ann", Age = 31 },
        new Person { Name = "Bob", Age = 25 },
        new Person { Name = "Cid", Age = 47 },
        new Person { Name = "Dot", Age = 19 },
    };
    people.Sort((a, b) => a.Age - b.Age);
    foreach (var p in people) { Console.Write(p.ToString() + " "); }
    Console.WriteLine();
    let limit = 20;
    var names = people.Where(p => p.Age > limit).Select(p => p.Name);
    Console.WriteLine(names.Aggregate("", (s, n) => s == "" ? n : s + "," + n));
    Console.WriteLine(people.Aggregate(0, (s, p) => s + p.Age));
    people[1] = new Person { Name = "Eve", Age = 1 };
    people[1].Age += 5;
    Console.WriteLine($"{people[1]}");
    try { Console.WriteLine(people[9].Name); }
    catch (ArgumentOutOfRangeException e) { Console.WriteLine($"caught {e.Message}"); }
    var ints = new MyList<int>(1) { 5, 3, 9 };
    ints.Sort((a, b) => b.CompareTo(a));
    foreach (var i in ints) Console.Write($"{i};");
    Console.WriteLine();
    return 0;
}
