// Tuples by position and by name, and taking them apart.
// expect: 1 a 2.5
// expect: 3 9
// expect: 9 3
namespace Tuples;

(int Lo, int Hi) Range(int a, int b) => a < b ? (a, b) : (b, a);

public void Main()
{
    let t = (1, 'a', 2.5);
    Console.WriteLine($"{t.Item1} {t.Item2} {t.Item3}");
    let r = Range(9, 3);
    Console.WriteLine($"{r.Lo} {r.Hi}");
    let (low, high) = Range(3, 9);
    Console.WriteLine($"{high} {low}");
}
