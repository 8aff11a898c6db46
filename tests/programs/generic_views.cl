// Type parameters follow from what becomes a view by itself: arrays, texts, views that may be written.
// expect: 3 3 2 3
// expect: 1 b true
// expect: array span view
// expect: -4 1 2 9
// expect: 6 two
namespace GenericViews;

int Count<T>(ReadOnlySpan<T> all) => (int)all.Length;
T First<T>(Span<T> all) => all[0];
bool Has<T>(ReadOnlySpan<T> all, T wanted) where T : IEquatable<T> { foreach (var one in all) { if (one.Equals(wanted)) { return true; } } return false; }
string Kind<T>(T[] all) => "array";
string Kind<T>(Span<T> all) => "span";
string Kind<T>(ReadOnlySpan<T> all) => "view";
A Fold<T, A>(ReadOnlySpan<T> all, A start, Func<A, T, A> f) { var sum = start; foreach (var one in all) { sum = f(sum, one); } return sum; }
struct Pair<K, V> { public K Key; public V Value; }
V Second<K, V>(ReadOnlySpan<Pair<K, V>> all) => all[1].Value;

void Sort<T>(Span<T> all, Func<T, T, int> compare)
{
    for (var i = 1; i < all.Length; i += 1)
    {
        for (var j = i; j > 0 && compare(all[j - 1], all[j]) > 0; j -= 1) { (all[j - 1], all[j]) = (all[j], all[j - 1]); }
    }
}

public int Main()
{
    let numbers = [1, 2, 3];
    Console.WriteLine($"{Count(numbers)} {Count("abc")} {Count(numbers[1..])} {Count(numbers[..].AsReadOnly())}");
    Console.WriteLine($"{First(numbers)} {First(["b", "c"])} {Has(numbers, 3)}");
    Console.WriteLine($"{Kind(numbers)} {Kind(numbers[..])} {Kind("abc".AsUtf8Span())}");
    let mixed = [2, 9, -4, 1];
    Sort(mixed, (a, b) => a - b);
    Console.WriteLine($"{mixed[0]} {mixed[1]} {mixed[2]} {mixed[3]}");
    let pairs = new Pair<int, string>[] { new Pair<int, string> { Key = 1, Value = "one" }, new Pair<int, string> { Key = 2, Value = "t" + "wo" } };
    Console.WriteLine($"{Fold(numbers, 0, (sum, n) => sum + n)} {Second(pairs)}");
    return 0;
}
