// Generic functions that call each other, other instances of themselves, and end.
// expect: 5
// expect: even odd
// expect: 1 2 6 24
// expect: 3
// expect: 16
// expect: 1,2,3,4,5
// expect: 13
namespace GenericRecursion;

public int Depth<T>(T value, int n) => n == 0 ? 0 : 1 + Depth<T>(value, n - 1);
public string Even<T>(T n, T one) => n == one - one ? "even" : Odd(n - one, one);
public string Odd<T>(T n, T one) => n == one - one ? "odd" : Even(n - one, one);
public T Fact<T>(T n) { if (n < 2) { return (T)1; } return n * Fact<T>(n - (T)1); }
public int Wrap<A, B>(A a, B b) => Last<B, A>(b, a) + 1;
public int Last<A, B>(A a, B b) => 2;
public T Twice<T>(Func<T, T> f, T v) => f(f(v));

public void Sort<T>(T[] items, Func<T, T, bool> less) { Quick(items, 0, (int)items.Length - 1, less); }
void Quick<T>(T[] a, int low, int high, Func<T, T, bool> less)
{
    if (low >= high) { return; }
    let pivot = a[(low + high) / 2];
    var i = low;
    var j = high;
    while (i <= j)
    {
        while (less(a[i], pivot)) { i += 1; }
        while (less(pivot, a[j])) { j -= 1; }
        if (i <= j) { let t = a[i]; a[i] = a[j]; a[j] = t; i += 1; j -= 1; }
    }
    Quick(a, low, j, less);
    Quick(a, i, high, less);
}

public struct Leaf<T> { public T Value; public Leaf<T>[] Below; public T Sum(Func<T, T, T> add) { var t = Value; foreach (var one in Below) { t = add(t, one.Sum(add)); } return t; } }

public void Main()
{
    Console.WriteLine($"{Depth("x", 5)}");
    Console.WriteLine($"{Even(4, 1)} {Even(7L, 1L)}");
    Console.WriteLine($"{Fact<int>(1)} {Fact<long>(2)} {Fact<double>(3.0)} {Fact<byte>(4)}");
    Console.WriteLine($"{Wrap(1, "a")}");
    Console.WriteLine($"{Twice(x => Twice(y => y * 2, x), 1)}");
    let items = [3, 5, 1, 4, 2];
    Sort(items, (a, b) => a < b);
    Console.WriteLine($"{items[0]},{items[1]},{items[2]},{items[3]},{items[4]}");
    let none = new Leaf<int>[0];
    let tree = new Leaf<int> { Value = 1, Below = [new Leaf<int> { Value = 5, Below = none }, new Leaf<int> { Value = 7, Below = none }] };
    Console.WriteLine($"{tree.Sum((a, b) => a + b)}");
}
