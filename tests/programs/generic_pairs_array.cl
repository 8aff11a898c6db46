// Generic structs in arrays with closures in their fields; tuples of functions; by-reference parameters of lambdas.
// expect: 2 6 12
// expect: 1 4
// expect: b a
// expect: 10 5
// expect: 8
// expect: 3 4
namespace GenericPairsArray;

public struct Entry<K, V> { public K Key; public Func<K, V> Make; public V Get() => Make(Key); }
public struct Point { public int X; public int Y; }

public void Swap<T>(ref T a, ref T b) { let t = a; a = b; b = t; }
public void Each<T>(T[] items, fn(ref T) -> void f) { for (var i = 0; i < items.Length; i += 1) { f(ref items[i]); } }

public void Main()
{
    let entries = new Entry<int, int>[3];
    for (var i = 0; i < 3; i += 1) { entries[i] = new Entry<int, int> { Key = i + 1, Make = k => k * (i + 2) }; }
    Console.WriteLine($"{entries[0].Get()} {entries[1].Make(2)} {entries[2].Get()}");
    let fs = ((int x) => x, (int x) => x * x);
    Console.WriteLine($"{fs.Item1(1)} {fs.Item2(2)}");
    var a = "a" + "";
    var b = "b" + "";
    Swap(ref a, ref b);
    Console.WriteLine($"{a} {b}");
    let items = [20, 10];
    Each(items, (ref int x) => { x /= 2; });
    Console.WriteLine($"{items[0]} {items[1]}");
    let norm = (in Point p) => p.X * p.X + p.Y * p.Y;
    Console.WriteLine($"{norm(new Point { X = 2, Y = 2 })}");
    let split: fn(int, out int, out int) -> void = (int n, out int x, out int y) => { x = n / 10; y = n % 10; };
    split(34, out var x, out var y);
    Console.WriteLine($"{x} {y}");
}
