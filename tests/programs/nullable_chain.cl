// `?.` and `?[`: the chain stops at the first null, and evaluates nothing behind it.
// expect: 20
// expect: -1
// expect: 2
// expect: 6
// expect: -1
// expect: noisy 4
// expect: noisy 20
// expect: noisy 1
// expect: 21
// expect: -5
// expect: noisy 2
// expect: 3
// expect: 8
// expect: nobody
// expect: n1
namespace Nullables;

struct Inner { public int[] Data; public string? Name; }
struct Outer { public Inner? Middle; public int Count; public int Twice() => Count * 2; public void Add(ref this, int n) { Count += n; } }

int Noisy(int n) { Console.WriteLine($"noisy {n}"); return n; }

Outer? Find(bool there)
{
    if (!there) { return null; }
    return new Outer { Count = 3, Middle = new Inner { Data = [10, 20], Name = $"n{1}" } };
}

public void Main()
{
    Outer? none = null;
    var some = Find(true);
    Console.WriteLine(some?.Middle?.Data[1] ?? -1);
    Console.WriteLine(none?.Middle?.Data[Noisy(1)] ?? -1);
    Console.WriteLine(some?.Middle?.Name?.Length ?? -1);
    Console.WriteLine(some?.Twice() ?? -1);
    Console.WriteLine(none?.Twice() ?? -1);
    some?.Add(Noisy(4));
    none?.Add(Noisy(5));
    some?.Count = Noisy(20);
    none?.Count = Noisy(30);
    some?.Count += Noisy(1);
    none?.Count += Noisy(2);
    Console.WriteLine(some?.Count ?? -1);
    int[]? items = null;
    Console.WriteLine(items?[Noisy(0)] ?? -5);
    items?[Noisy(0)] = Noisy(1);
    items = [1, 2, 3];
    Console.WriteLine(items?[Noisy(2)] ?? -5);
    items?[0] = 8;
    Console.WriteLine(items[0]);
    Console.WriteLine(Find(false)?.Middle?.Name ?? "nobody");
    Console.WriteLine(Find(true)?.Middle?.Name ?? "nobody");
}
