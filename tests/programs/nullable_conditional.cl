// `?:`, switch expressions and collections with null in them.
// expect: null 3 null 10
// expect: 5
// expect: 104
// expect: 1 2
// expect: true
// expect: 3
// expect: 2
namespace Nullables;

int? Pick(int n) => n switch { 0 => null, 1 => 10, _ => n > 5 ? null : n };

(int, int)? Pair(bool there) => there ? (1, 2) : null;

public void Main()
{
    for (var i = 0; i < 7; i += 3) { Console.Write($"{Pick(i)?.ToString() ?? "null"} "); }
    Console.WriteLine(Pick(1) ?? 0);
    let t = true;
    var n = t ? 5 : null;
    Console.WriteLine(n ?? -1);
    int?[] all = [1, null, 3];
    var sum = 0;
    foreach (var one in all) { sum += one ?? 100; }
    Console.WriteLine(sum);
    if (Pair(true) is (var a, var b)) { Console.WriteLine($"{a} {b}"); }
    Console.WriteLine(Pair(false) is null);
    let p = Pair(true);
    if (p != null) { let (x, y) = p; Console.WriteLine(x + y); }
    Console.WriteLine(p?.Item2 ?? 0);
}
