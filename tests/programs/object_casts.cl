// Casts out of an `object`: to exactly what is in it, or to something above that; anything else throws.
// expect: 6 abc! 2.5 B 2
// expect: shape p4 p4
// expect: an object of type `int` is no `string`
// expect: an object of type `string` is no `long`
// expect: an object of type `ObjectCasts::Odd` is no `ObjectCasts::Shape`
// expect: an object of type `ObjectCasts::Level` is no `int`
// expect: null is no `int`
// expect: true 8 true 4
// expect: 1
namespace ObjectCasts;

enum Level { A, B }
interface INamed { string Name { get; } }
class Shape : INamed { public string Name => "shape"; }
class Dot : Shape { public int X; }
class Odd { }
struct Point : INamed { public int X; public string Name => $"p{X}"; }

object Made(int which) => which switch { 0 => 5, 1 => "abc", 2 => new Odd(), _ => Level.B };

void Try(fn() -> string make)
{
    try { Console.WriteLine(make()); } catch (InvalidCastException e) { Console.WriteLine(e.Message); }
}

class Counted { public static int Made; public object Value { get { Made += 1; return 3; } } }

public int Main()
{
    Console.WriteLine($"{(int)Made(0) + 1} {(string)Made(1) + "!"} {(double)(object)2.5} {(Level)Made(3)} {((int[])(object)[1, 2]).Length}");
    object dot = new Dot { X = 3 };
    object point = new Point { X = 4 };
    Console.WriteLine($"{((Shape)dot).Name} {((INamed)point).Name} {((Point)point).Name}");
    Try(() => (string)Made(0));
    Try(() => $"{(long)Made(1)}");
    Try(() => ((Shape)Made(2)).Name);
    Try(() => $"{(int)Made(3)}");
    let holes = new object[1];
    Try(() => $"{(int)holes[0]}");
    object? none = null;
    var maybe = (int?)none;
    Console.Write($"{maybe == null} ");
    none = 8;
    maybe = (int?)none;
    Console.Write($"{maybe ?? 0} ");
    maybe = null;
    none = maybe;
    Console.Write($"{none == null} ");
    maybe = 4;
    none = maybe;
    Console.WriteLine(none is int four ? four : 0);
    let found = (int)new Counted().Value;
    Console.WriteLine(found == 3 ? Counted.Made : 0);
    return 0;
}
