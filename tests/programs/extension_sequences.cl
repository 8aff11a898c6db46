// `foreach` and deconstruction find what extensions give, where the type itself has nothing.
// expect: 1 2 3 | 0 1 2 | x x | 7 8 | 5
// expect: 1 2 | 3 4 | own 9 | box 6 true | y 2
// expect: big 12 | 1-2 3-4 | 8 4
namespace Sequences;

public class Bag { public int[] Items = new int[] { 1, 2, 3 }; }
public struct Walker
{
    private int[] _items; private int _at;
    public init(int[] items) { _items = items; _at = -1; }
    public int Current => _items[_at];
    public bool MoveNext() { _at += 1; return _at < _items.Length; }
}
public extension Bag
{
    public Walker GetEnumerator() => new Walker(Items);
    public void Deconstruct(out int first, out int last) { first = Items[0]; last = Items[1]; }
}

public extension int
{
    public IEnumerator<int> GetEnumerator() { for (var i = 0; i < this; i += 1) { yield return i; } }
    public void Deconstruct(out int tens, out int ones) { tens = this / 10; ones = this % 10; }
}

public class Box<T> { public T Value; public int Times; public init(T value, int times) { Value = value; Times = times; } }
public extension<T> Box<T>
{
    public IEnumerator<T> GetEnumerator() { for (var i = 0; i < Times; i += 1) { yield return Value; } }
}

public struct Point { public int X; public int Y; }
public struct Own { public int A; public void Deconstruct(out string name, out int a) { name = "own"; a = A; } }

public static class More
{
    public static IEnumerator<int> GetEnumerator(this Point p) { yield return p.X; yield return p.Y; }
    public static void Deconstruct(this Own own, out string name, out int a) { name = "more"; a = 0; }
    public static void Deconstruct<T>(this Box<T> box, out T value, out int times, out bool many)
    {
        value = box.Value; times = box.Times; many = times > 1;
    }
}

public void Main()
{
    foreach (var n in new Bag()) { Console.Write($"{n} "); }
    Console.Write("| ");
    foreach (var n in 3) { Console.Write($"{n} "); }
    Console.Write("| ");
    foreach (var s in new Box<string>("x", 2)) { Console.Write($"{s} "); }
    Console.Write("| ");
    let p = new Point { X = 7, Y = 8 };
    foreach (var n in p) { Console.Write($"{n} "); }
    var sum = 0;
    foreach (var n in new Walker([2, 3])) { sum += n; }
    Console.WriteLine($"| {sum}");

    let (a, b) = new Bag();
    let (tens, ones) = 34;
    let (name, own) = new Own { A = 9 };
    let (value, times, many) = new Box<string>("box", 6);
    Console.Write($"{a} {b} | {tens} {ones} | {name} {own} | {value} {times} {many} | ");
    if (new Box<char>('y', 2) is (var c, 2, true)) { Console.WriteLine($"{c} 2"); }
    Console.Write(12 switch { (1, 2) => "big 12 | ", _ => "none" });
    foreach (var (t, o) in [12, 34]) { Console.Write($"{t}-{o} "); }
    var x = 0; var y = 0;
    (x, y) = 84;
    Console.WriteLine($"| {x} {y}");
}
