// Lambdas passed to small functions in hot loops: sums that need every call.
// expect: 499999500000
// expect: 333332833333500000
// expect: 250000
// expect: 1000000
namespace ClosureInlined;

public long Sum(int n, Func<long, long> f) { var t = 0L; for (var i = 0; i < n; i += 1) { t += f(i); } return t; }
public int Count<T>(T[] items, Func<T, bool> keep) { var n = 0; foreach (var x in items) { if (keep(x)) { n += 1; } } return n; }
public void Each<T>(T[] items, fn(ref T) -> void f) { for (var i = 0; i < items.Length; i += 1) { f(ref items[i]); } }

public void Main()
{
    Console.WriteLine($"{Sum(1000000, x => x)}");
    Console.WriteLine($"{Sum(1000000, x => x * x)}");
    let items = new int[1000000];
    for (var i = 0; i < items.Length; i += 1) { items[i] = i; }
    let by = 4;
    Console.WriteLine($"{Count(items, x => x % by == 0)}");
    Each(items, (ref int x) => { x = 1; });
    var t = 0;
    foreach (var x in items) { t += x; }
    Console.WriteLine($"{t}");
}
