// `==` and `!=` compare tuples part by part; each side is evaluated once.
// expect: true false false 5
// expect: true true
// expect: true false
// expect: true
namespace Tuples;

static int made;

(int, string) Make(int n) { made += 1; return (n, $"t{n}"); }

public void Main()
{
    Console.WriteLine($"{Make(1) == Make(1)} {Make(1) == Make(2)} {Make(1) != (1, "t1")} {made}");
    let a = (1, (true, 'x'), 2.5);
    Console.WriteLine($"{a == (1, (true, 'x'), 2.5)} {a != (1, (true, 'y'), 2.5)}");
    var n = (default(int?), $"s{1}");
    Console.WriteLine($"{n == (default(int?), "s1")} {n == (3, "s1")}");
    Console.WriteLine((1, 2) == (1L, 2L));
}
