// Tuples: literals, names, fields, parameters, results, arrays of them.
// expect: 4 9 4 9
// expect: long1 5
// expect: 7
// expect: right left1
// expect: new2
// expect: 0;7seven7;0;
// expect: 5 x3
// expect: 1 2
// expect: 20
namespace Tuples;

(int Lo, int Hi) Order(int a, int b) => a < b ? (a, b) : (b, a);

(string, int) Longest(string[] words)
{
    var best = ("", 0);
    foreach (var word in words) { if (word.Length > best.Item2) { best = (word, word.Length); } }
    return best;
}

int Sum((int, int) pair) => pair.Item1 + pair.Item2;

void Swap(ref (string A, string B) pair) { pair = (pair.B, pair.A); }

public void Main()
{
    let o = Order(9, 4);
    Console.WriteLine($"{o.Lo} {o.Hi} {o.Item1} {o.Item2}");
    let (word, length) = Longest(["a", $"long{1}", "bb"]);
    Console.WriteLine($"{word} {length}");
    Console.WriteLine(Sum((3, 4)));
    var pair = (A: $"left{1}", B: "right");
    Swap(ref pair);
    Console.WriteLine($"{pair.A} {pair.B}");
    pair.A = $"new{2}";
    Console.WriteLine(pair.Item1);
    var all = new (int, string)[3];
    all[1] = (7, $"seven{7}");
    foreach (var (n, s) in all) { Console.Write($"{n}{s};"); }
    Console.WriteLine();
    var nested = ((1, 2), $"x{3}");
    nested.Item1.Item2 = 5;
    Console.WriteLine($"{nested.Item1.Item2} {nested.Item2}");
    var wide: (long, double) = (1, 2);
    Console.WriteLine($"{wide.Item1} {wide.Item2}");
    let small = (4, 5);
    var big: (long, long) = small;
    Console.WriteLine(big.Item1 * big.Item2);
}
