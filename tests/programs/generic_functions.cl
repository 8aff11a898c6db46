// Generic functions: explicit and inferred arguments, overloads, recursion, shadowing.
// expect: 4 2.5 z
// expect: 9
// expect: (2, x) (y, 1)
// expect: 720 3628800
// expect: generic plain
// expect: 5 5
// expect: int32? 4 8 2
// expect: 0 0 false []
// expect: 4 1
// expect: 3 7
// expect: inner 3
namespace GenericFunctions;

public T Max<T>(T a, T b) => a > b ? a : b;
public (B, A) Swap<A, B>((A, B) pair) => (pair.Item2, pair.Item1);
public T Product<T>(T n, T one) => n == one ? one : n * Product(n - one, one);
public string Which<T>(T value) => "generic";
public string Which(int value) => "plain";
public int Count<T>(T[] items) => (int)items.Length;
public T First<T>(T[] items) => items[0];
public T Last<T>(T[][] items) { let row = items[items.Length - 1]; return row[row.Length - 1]; }
public T Zero<T>() => default(T);
public nuint Size<T>() => sizeof(T);
public string Text<T>(T value) { let T2 = value; return $"inner {T2}"; }

public void Main()
{
    Console.WriteLine($"{Max(3, 4)} {Max(2.5, 1.5)} {Max('a', 'z')}");
    Console.WriteLine($"{Max<long>(1, 9)}");
    let a = Swap(("x", 2));
    let b = Swap<int, string>((1, "y"));
    Console.WriteLine($"({a.Item1}, {a.Item2}) ({b.Item1}, {b.Item2})");
    Console.WriteLine($"{Product(6, 1)} {Product<long>(10, 1)}");
    Console.WriteLine($"{Which("a")} {Which(1)}");
    Console.WriteLine($"{Count([1, 2, 3, 4, 5])} {Count(["a", "b", "c", "d", "e"])}");
    Console.WriteLine($"int32? {Size<int>()} {Size<double>()} {Size<char>()}");
    Console.WriteLine($"{Zero<int>()} {Zero<double>()} {Zero<bool>()} [{Zero<string>()}]");
    Console.WriteLine($"{First([4, 5])} {First(["1"])}");
    Console.WriteLine($"{Last([[1, 2], [3]])} {Last([[7]])}");
    Console.WriteLine(Text(3));
}
