// Records and tuples are shown by their parts; a ToString of one's own goes first.
// expect: P { X = 1, Y = 2.5 }
// expect: (1, a, P { X = 3, Y = 0.5 })
// expect: Line { From = P { X = 0, Y = 0 }, To = P { X = 1, Y = 1 }, Name = edge }
// expect: [   (1, 2)][(1, 2)   ]
// expect: Maybe { Value = , Flag = true } Maybe { Value = 7, Flag = false }
// expect: own 4 (own 5, Pair { A = 1, B = 2 })
// expect: P { X = 9, Y = 9.5 }!
// expect: 1 P { X = 1, Y = 1.5 }
// expect: Held { Of = Texts::Plain, Many = int[], Kind = Blue }
// expect: Empty { }
namespace Texts;

record struct P(int X, double Y);
record struct Line(P From, P To, string Name);
record struct Maybe(int? Value, bool Flag);
record struct Own(int N) { public override string ToString() => $"own {N}"; }
record struct Pair<T>(T A, T B);
record struct Empty();
class Plain { }
enum Kind { Red, Blue }
record struct Held(Plain Of, int[] Many, Kind Kind);

static class Counter { public static int Calls; }
P Next() { Counter.Calls += 1; return new P(Counter.Calls, (double)Counter.Calls + 0.5); }

public void Main()
{
    let p = new P(1, 2.5);
    Console.WriteLine(p);
    Console.WriteLine($"{(1, "a", new P(3, 0.5))}");
    Console.WriteLine(new Line(new P(0, 0.0), new P(1, 1.0), "edge").ToString());
    let pair = (1, 2);
    Console.WriteLine($"[{pair,9}][{pair,-9}]");
    Console.WriteLine($"{new Maybe(null, true)} {new Maybe(7, false)}");
    Console.WriteLine($"{new Own(4)} {(new Own(5), new Pair<int>(1, 2))}");
    let text = new P(9, 9.5) + "!";
    Console.WriteLine(text);
    let next = $"{Next()}";
    Console.WriteLine($"{Counter.Calls} {next}");
    Console.WriteLine(new Held(new Plain(), [1], Kind.Blue));
    Console.WriteLine(new Empty());
}
