// A least-recently-used cache: a hash table into a doubly linked list, both of them here.
//
// The cache stands before a slow function and remembers its latest results; what has not been asked for longest leaves first.
// Three kinds of requests show when a cache helps. A slow but obvious cache must give the same answers and the same hits.
// Argument: requests of each kind (default 20000).
namespace Caching;

/// What tells keys apart.
public interface IKey<K>
{
    uint Hash();
    bool Is(K other);
}

/// A pair of numbers as a key.
public struct Point : IKey<Point>
{
    public int X;
    public int Y;

    public init(int x, int y) { X = x; Y = y; }

    public uint Hash()
    {
        var mixed = (uint)X * 2654435761u ^ (uint)Y * 2246822519u;
        mixed ^= mixed >> 15;
        return mixed * 3266489917u;
    }

    public bool Is(Point other) => X == other.X && Y == other.Y;
}

/// A word as a key.
public struct Word : IKey<Word>
{
    public string Text;

    public init(string text) { Text = text; }

    public uint Hash()
    {
        var mixed = 2166136261u;
        foreach (var b in Text.AsUtf8Span()) { mixed = (mixed ^ (uint)b) * 16777619u; }
        return mixed;
    }

    public bool Is(Word other) => Text == other.Text;
}

/// A hash table with open addressing: keys to places in a list.
public class Table<K> where K : IKey<K>
{
    const int Free = -1;
    const int Removed = -2;

    K[] keys;
    int[] values;
    int used;      // entries and removed ones

    public int Count { get; private set; }

    public init(int room)
    {
        keys = new K[0];
        values = new int[0];
        Rebuild(room);
    }

    void Rebuild(int room)
    {
        let oldKeys = keys;
        let oldValues = values;
        var size = 8;
        while (size < room * 2) { size *= 2; }
        keys = new K[size];
        values = new int[size];
        used = 0;
        Count = 0;
        for (var i = 0; i < size; i += 1) { values[i] = Free; }
        for (var i = 0; i < oldValues.Length; i += 1)
        {
            if (oldValues[i] >= 0) { Set(oldKeys[i], oldValues[i]); }
        }
    }

    // Where the key stands, or the first free place.
    int Probe(K key)
    {
        let mask = (int)values.Length - 1;
        var at = (int)(key.Hash() & (uint)mask);
        while (values[at] != Free)
        {
            if (values[at] >= 0 && keys[at].Is(key)) { return at; }
            at = at + 1 & mask;
        }
        return at;
    }

    public bool TryGet(K key, out int value)
    {
        value = values[Probe(key)];
        return value >= 0;
    }

    public void Set(K key, int value)
    {
        if ((used + 1) * 4 > (int)values.Length * 3) { Rebuild(Count + 1); }
        let at = Probe(key);
        if (values[at] < 0)
        {
            Count += 1;
            used += 1;
        }
        keys[at] = key;
        values[at] = value;
    }

    public void Remove(K key)
    {
        let at = Probe(key);
        if (values[at] < 0) { return; }
        values[at] = Removed;
        Count -= 1;
    }
}

/// A cached value between its neighbours in the order of use.
public struct Entry<K, V>
{
    public K Key;
    public V Value;
    public int Newer;
    public int Older;
}

/// Something that answers for keys.
public interface ICache<K, V>
{
    V Get(K key);
    int Hits { get; }
    int Misses { get; }
    string Name => "cache";
}

/// The cache: entry 0 of the list is its end and its beginning.
public class LruCache<K, V> : ICache<K, V> where K : IKey<K>
{
    readonly Entry<K, V>[] entries;
    readonly Table<K> places;
    readonly fn(K) -> V compute;
    int count;

    public int Hits { get; private set; }
    public int Misses { get; private set; }
    public int Evictions { get; private set; }
    public string Name => "least recently used";

    public init(int capacity, fn(K) -> V compute)
    {
        if (capacity < 1) { throw new ArgumentOutOfRangeException($"a cache for {capacity} values"); }
        entries = new Entry<K, V>[capacity + 1];
        places = new Table<K>(capacity);
        this.compute = compute;
    }

    public V Get(K key)
    {
        if (places.TryGet(key, out var place))
        {
            Hits += 1;
            Unlink(place);
            LinkNewest(place);
            return entries[place].Value;
        }
        Misses += 1;
        let value = compute(key);
        Insert(key, value);
        return value;
    }

    void Insert(K key, V value)
    {
        let place = count + 1 < (int)entries.Length ? Unused() : Evict();
        entries[place].Key = key;
        entries[place].Value = value;
        places.Set(key, place);
        LinkNewest(place);
    }

    int Unused()
    {
        count += 1;
        return count;
    }

    int Evict()
    {
        let oldest = entries[0].Newer;
        Unlink(oldest);
        places.Remove(entries[oldest].Key);
        Evictions += 1;
        return oldest;
    }

    void Unlink(int place)
    {
        let newer = entries[place].Newer;
        let older = entries[place].Older;
        entries[newer].Older = older;
        entries[older].Newer = newer;
    }

    void LinkNewest(int place)
    {
        let latest = entries[0].Older;
        entries[place].Older = latest;
        entries[place].Newer = 0;
        entries[latest].Newer = place;
        entries[0].Older = place;
    }

    /// Visits the values, the latest used first.
    public void Visit(fn(K, V) -> bool visitor)
    {
        var place = entries[0].Older;
        while (place != 0 && visitor(entries[place].Key, entries[place].Value)) { place = entries[place].Older; }
    }
}

/// The same by looking at everything: to check against.
public class PlainCache<K, V> : ICache<K, V> where K : IKey<K>
{
    readonly K[] keys;
    readonly V[] values;
    readonly long[] times;
    readonly fn(K) -> V compute;
    long now;

    public int Hits { get; private set; }
    public int Misses { get; private set; }
    public string Name => "plain";

    public init(int capacity, fn(K) -> V compute)
    {
        keys = new K[capacity];
        values = new V[capacity];
        times = new long[capacity];
        this.compute = compute;
    }

    public V Get(K key)
    {
        now += 1L;
        var oldest = 0;
        for (var i = 0; i < times.Length; i += 1)
        {
            if (times[i] > 0L && keys[i].Is(key))
            {
                Hits += 1;
                times[i] = now;
                return values[i];
            }
            if (times[i] < times[oldest]) { oldest = i; }
        }
        Misses += 1;
        keys[oldest] = key;
        values[oldest] = compute(key);
        times[oldest] = now;
        return values[oldest];
    }
}

/// The slow function: how many steps a walk takes that starts at a point.
int Steps(Point start)
{
    var n = (long)start.X * 1009L + (long)start.Y + 1L;
    var steps = 0;
    while (n != 1L)
    {
        n = n % 2L == 0L ? n / 2L : 3L * n + 1L;
        steps += 1;
    }
    return steps;
}

/// A stream of keys.
public abstract class Requests
{
    uint state = 2463534242u;

    public abstract string Name { get; }
    public abstract Point Next();

    protected int Dice(int sides)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)sides);
    }
}

/// Every key as likely as any other.
public class Uniform : Requests
{
    public override string Name => "uniform";
    public override Point Next() => new Point(Dice(40), Dice(40));
}

/// A few keys are asked for most of the time.
public class Skewed : Requests
{
    public override string Name => "skewed";

    public override Point Next()
    {
        let hot = Dice(10) < 8;
        return hot ? new Point(Dice(8), Dice(8)) : new Point(Dice(200), Dice(200));
    }
}

/// Round and round, a little farther than the cache reaches.
public class Looping : Requests
{
    int at;

    public override string Name => "looping";

    public override Point Next()
    {
        at = (at + 1) % 140;
        return new Point(at, 0);
    }
}

// Asks a cache and adds up what it says.
long Ask(ICache<Point, int> cache, Requests requests, int count)
{
    var sum = 0L;
    for (var i = 0; i < count; i += 1) { sum += (long)cache.Get(requests.Next()); }
    return sum;
}

void Compare(fn() -> Requests make, int count)
{
    let requests = make();
    let cache = new LruCache<Point, int>(128, Steps);
    let sum = Ask(cache, requests, count);
    let percent = 100.0 * (double)cache.Hits / (double)count;
    Console.WriteLine($"{requests.Name,-8} {percent,5:F1} % hits, {cache.Evictions} evictions, sum {sum}");

    let few = Math.Min(count, 2000);
    let linked = new LruCache<Point, int>(128, Steps);
    let plain = new PlainCache<Point, int>(128, Steps);
    let good = Ask(linked, make(), few) == Ask(plain, make(), few) && linked.Hits == plain.Hits;
    Console.WriteLine($"         {plain.Name} and {linked.Name} {(good ? "agree" : "DISAGREE")} on {few}");
}

/// Words in a cache of three: shows who leaves.
void Words()
{
    let cache = new LruCache<Word, string>(3, (Word word) => word.Text.ToUpper());
    foreach (var word in "ant bee ant cat dog ant eel bee".Split(" ")) { cache.Get(new Word(word)); }
    cache.Visit((Word key, string value) =>
    {
        Console.WriteLine($"  {key.Text} = {value}");
        return true;
    });
    Console.WriteLine($"{cache.Hits} hits, {cache.Misses} misses, {cache.Evictions} evictions");
}

public int Main(string[] args)
{
    let count = args.Length > 0 ? int.Parse(args[0]) : 20000;
    Words();
    Compare(() => new Uniform(), count);
    Compare(() => new Skewed(), count);
    Compare(() => new Looping(), count);
    try
    {
        let none = new LruCache<Point, int>(0, Steps);
        Console.WriteLine($"{none.Get(new Point(0, 0))}");
    }
    catch (ArgumentOutOfRangeException e) { Console.WriteLine($"refused: {e.Message}"); }
    return 0;
}
