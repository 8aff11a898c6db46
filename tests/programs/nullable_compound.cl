// `+=` and `++` on nullable variables that are known to have a value: objects, texts, numbers, structs.
// expect: 9 10 10 11
// expect: ab
// expect: 7 8 9
// expect: 4 5 8
// expect: 5
namespace Compound;

public class Big
{
    public long N;
    public init(long n) { N = n; }
    public static Big operator +(Big a, long b) => new Big(a.N + b);
    public static Big operator ++(Big a) => new Big(a.N + 1);
}

public struct V
{
    public int X;
    public static V operator +(V a, V b) => new V { X = a.X + b.X };
    public static V operator ++(V a) => new V { X = a.X + 1 };
    public int Y { get => X; set { X = value; } }
}

public int Main()
{
    var Big? big = new Big(4L);
    big += 5L;
    Console.Write($"{big.N} ");
    big++;
    Console.Write($"{big.N} ");
    let old = big++;
    Console.WriteLine($"{old.N} {big.N}");
    var string? s = "a";
    s += "b";
    Console.WriteLine(s);
    var int? i = 3;
    i += 4;
    Console.Write($"{i} ");
    i++;
    Console.Write($"{i} ");
    Console.WriteLine(++i);
    var V? v = new V { X = 1 };
    v += new V { X = 3 };
    Console.Write($"{v.X} ");
    v++;
    Console.Write($"{v.X} ");
    v.Y += 2;
    v.X += 1;
    Console.WriteLine(v.X);
    var int? k = null;
    if (k == null) { k = 1; }
    k *= 5;
    Console.WriteLine(k);
    return 0;
}
