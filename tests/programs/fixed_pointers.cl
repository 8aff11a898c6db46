// `fixed` keeps what it points into: arrays, objects, views, texts; null where there is no element.
namespace Pinned;

public class Owner
{
    public int[] Items; public int Count; public (int, long) Pair;
    public init(int n) { Items = new int[] { n, n + 1, n + 2 }; Count = n; Pair = (n, 7L); }
    public void dispose(ref this) { Console.Write($"-{Count} "); }
}

public int[] Make(int n) => new int[] { n, n * 2, n * 3 };
public unsafe int At(int* start, int index) => *(start + index * 4);

public unsafe int Length(char* text)
{
    var count = 0;
    while (*(text + count * 2) != '\0') { count += 1; }
    return count;
}

public unsafe void Arrays()
{
    var array = Make(5);
    fixed (let int* p = array) { *(p + 4) += 1; array = new int[0]; Console.Write($"{At(p, 0)} {At(p, 1)} {array.Length} "); }
    array = Make(6);
    fixed (let int* p = &array[1], q = &array[^1]) { array = Make(0); Console.Write($"{*p} {*q} "); }
    fixed (let none = new int[0]) { Console.Write($"{none == null} "); }
    fixed (let int* made = Make(7)) { Console.Write($"{At(made, 2)} "); }
    fixed (let double* reals = [1.5, 2.5]) { Console.Write($"{*(reals + 8)} "); }
    let span = Make(9)[1..];
    fixed (let int* p = span) { *p = 4; }
    let ReadOnlySpan<int> seen = span;
    fixed (let *const int p = seen) { Console.WriteLine($"{*p} {span[1]}"); }
}

public unsafe void Objects()
{
    var owner = new Owner(1);
    fixed (let p = &owner.Count, q = &owner.Items[2], r = &owner.Pair.Item2)
    {
        owner = new Owner(2);
        *p += 10;
        Console.Write($"{*p} {*q} {*r} | ");
    }
    var n = 3;
    fixed (let p = &n) { *p = 4; }
    for (var i = 0; i < 3; i += 1)
    {
        fixed (let p = new Owner(20 + i).Items) { if (i == 1) { continue; } Console.Write($"{*p} "); }
    }
    Console.Write($"{n} | ");
}

public unsafe void Texts()
{
    var text = $"h{'é'}🦊";
    fixed (let char* p = text) fixed (let byte* b = text)
    {
        text = "other";
        Console.Write($"{Length(p)} {*(p + 2)} {*(b + 1)} {*(b + 7)} ");
    }
    fixed (let char* p = "") fixed (let byte* b = "") { Console.Write($"{Length(p)} {*b} "); }
    fixed (let p = "units") { Console.WriteLine($"{*(p + 8)}"); }
}

public void Main()
{
    unsafe { Arrays(); Objects(); Console.WriteLine("."); Texts(); }
}
// expect: 5 11 0 12 18 true 21 2.5 4 27
// expect: 11 3 7 | -11 -20 20 -21 -22 22 4 | -2 .
// expect: 4 é 195 0 0 0 s
