// Functions with a `this` parameter: in a static class, free, generic; called on an object, through the class, and plainly.
// expect: 7 7 10 10
// expect: a 4 b
// expect: <2><3>
// expect: 2 3
// expect: 2 5
// expect: none some
// expect: fallback 3
namespace Tools
{
    public struct Counter { public int Count; }

    public static class Numbers
    {
        public static int Plus(this int a, int b) => a + b;
        public static void Bump(ref this Counter counter, int by = 1) { counter.Count += by; }
        public static int Value(in this Counter counter) => counter.Count;
    }

    public static class Arrays
    {
        public static T First<T>(this T[] items) => items[0];
        public static T[] Where<T>(this T[] items, fn(T) -> bool wanted)
        {
            var count = 0;
            foreach (var item in items) { if (wanted(item)) { count += 1; } }
            let found = new T[count];
            var at = 0;
            foreach (var item in items) { if (wanted(item)) { found[at] = item; at += 1; } }
            return found;
        }
        public static U[] Select<T, U>(this T[] items, fn(T) -> U make)
        {
            let made = new U[items.Length];
            for (var i = 0; i < items.Length; i += 1) { made[i] = make(items[i]); }
            return made;
        }
        public static U Fold<T, U>(this T[] items, U start, fn(U, T) -> U add)
        {
            var sum = start;
            foreach (var item in items) { sum = add(sum, item); }
            return sum;
        }
        public static IEnumerable<T> Skip<T>(this T[] items, int count)
        {
            for (var i = count; i < items.Length; i += 1) { yield return items[i]; }
        }
    }

    public int Twice(this int n) => n * 2;
    public string OrNone(this string? text) => text ?? "none";
    public T Or<T>(this T? value, T other) where T : struct => value ?? other;
}

namespace Program
{
    import Tools;

    int Main()
    {
        Console.WriteLine($"{3.Plus(4)} {Numbers.Plus(3, 4)} {5.Twice()} {Twice(5)}");
        Console.WriteLine($"{["a", "b"].First()} {Arrays.First([4])} {["b"].First<string>()}");
        Console.WriteLine([1, 2, 3].Where(x => x > 1).Select(x => $"<{x}>").Fold("", (string all, string one) => all + one));
        foreach (var item in [1, 2, 3].Skip(1)) { Console.Write(item == 2 ? "2 " : "3\n"); }
        var counter = new Counter();
        counter.Bump();
        counter.Bump(by: 1);
        Console.Write($"{counter.Value()} ");
        Numbers.Bump(ref counter, 3);
        Console.WriteLine(counter.Value());
        let nothing: string? = null;
        let some: string? = "some";
        Console.WriteLine($"{nothing.OrNone()} {some.OrNone()}");
        let missing: int? = null;
        Console.WriteLine($"fallback {missing.Or(3)}");
        return 0;
    }
}
