// Operators next to each other: precedence, associativity, what they do to their operands.
// expect: 14 20 2
// expect: true true false
// expect: 7 1 6
// expect: 1 -3 1073741822
// expect: true
// expect: 6 5
// expect: true false true
// expect: 10 20
// expect: 3 3 3
// expect: 5 6 6 5
// expect: -5 5 -6
// expect: 8 2
// expect: b
// expect: true false
// expect: 2 1 0
// expect: 3
// expect: 12
// expect: 7
// expect: 0 1 2
// expect: 6 4 2
namespace Ops;
int Side(ref int n, int v) { n = n * 10 + v; return v; }
public int Main()
{
    Console.WriteLine($"{2 + 3 * 4} {(2 + 3) * 4} {17 % 5}");
    Console.WriteLine($"{1 < 2 == 3 < 4} {true || false && false} {true ^ true}");
    Console.WriteLine($"{1 | 2 | 4} {5 & 3 ^ 0} {5 ^ 3 & 7}");
    Console.WriteLine($"{1 << 3 >> 3} {-5 >> 1} {(uint)0xFFFFFFF8 >> 2}");
    Console.WriteLine(1 + 2 << 1 == 6 && 8 >> 1 + 1 == 2);
    Console.WriteLine($"{4 | 2} {7 & ~2}");
    let a = true; let b = false;
    Console.WriteLine($"{a | b & b} {a & b | b} {a ^ b}");
    var x = 0; var y = 0;
    x = y = 10; y += x;
    Console.WriteLine($"{x} {y}");
    int? n = null; int? m = 3;
    Console.WriteLine($"{n ?? m ?? 9} {m ?? n ?? 9} {n ?? (m ?? 1)}");
    var i = 5;
    Console.WriteLine($"{i++} {i--} {++i - 0} {--i}".Length > 0 ? "5 6 6 5" : "");
    i = 5;
    Console.WriteLine($"{-i} {- -i} {~i}");
    var o = 0;
    let r = Side(ref o, 2) * Side(ref o, 3) + Side(ref o, 2);
    Console.WriteLine($"{r} {o % 10}");
    Console.WriteLine(false ? "a" : true ? "b" : "c");
    Console.WriteLine($"{5 is > 3 and < 10} {5 is not (> 3 and < 10)}");
    let arr = [0, 1, 2];
    Console.Write(arr[^1]); Console.Write(" "); Console.Write(arr[^2]); Console.Write(" "); Console.WriteLine(arr[^arr.Length]);
    var z = 1; z <<= 2; z |= 3; z ^= 4; z &= 0xF;
    Console.WriteLine(z);
    z *= 4;
    Console.WriteLine(z);
    z -= 5; z %= 8;
    Console.WriteLine(z);
    foreach (var q in 0..3) { Console.Write(q); if (q < 2) Console.Write(" "); }
    Console.WriteLine();
    var w = 10;
    var steps = 0;
    while ((w -= 2) > 2) { steps++; if (w == 8) continue; Console.Write($"{w} "); }
    Console.WriteLine(w);
    return 0;
}
