// Views in places of all kinds: captured, yielded, stored, nullable, in arrays, tuples, generics and statics.
// expect: 6 15 3 7 9
// expect: 2 4 5 none 3
// expect: 12 12 30 [2, 3] 5
// expect: 3:1,2,3 2:2,3 1:3 
namespace Everywhere;
static Span<int> Kept;
class Box<T> { public T Value; public init(T value) { Value = value; } }
struct Window { public ReadOnlySpan<byte> Bytes; public int At; }
int[] Make(int n) => [n, n + 1, n + 2];
int Sum(ReadOnlySpan<int> all) { var sum = 0; foreach (var one in all) { sum += one; } return sum; }
Generator<Span<int>> Tails(int[] all) { for (var i = 0; i < all.Length; i++) { yield return all[i..]; } }
Span<int>? Find(int[] all, int wanted)
{
    for (var i = 0; i < all.Length; i++) { if (all[i] == wanted) { return all[i..]; } }
    return null;
}
T Same<T>(T value) => value;
(Span<int> Low, Span<int> High) Cut(Span<int> all, int at) => (all[..at], all[at..]);
public int Main()
{
    var a = Make(1); var part = a[..];
    let later = () => Sum(part) + a.Length - 3; a = Make(4); part = a[..];
    let box = new Box<Span<int>>(Make(2)[1..]);
    var window = new Window { Bytes = $"abc{a[0]}"[1..], At = 1 };
    let copy = window; window = new Window();
    Console.WriteLine($"{later()} {Sum(part)} {box.Value[0]} {Same(Make(7)[..])[0]} {window.Bytes.Length + copy.Bytes.Length * 3}");
    let all = new Span<int>[2]; all[0] = Make(2); all[1] = all[0][2..]; all[0] = Make(5);
    let found = Find(a, 5); let none = Find(a, 50);
    Console.WriteLine($"{copy.Bytes.Slice(1).Length} {all[1][0]} {all[0][0]} {none?.Length.ToString() ?? "none"} {Find(Make(1), 1)?.Length ?? 0}");
    Kept = Make(3); let taken = Kept; Kept = Make(9);
    let (low, high) = Cut(Make(1), 1); var parts = Cut(a, 2); parts = (parts.High, parts.Low);
    let text = high switch { [var x, var y] => $"[{x}, {y}]", _ => "?" };
    Console.WriteLine($"{Sum(taken)} {Sum(taken.AsReadOnly())} {Sum(Kept)} {text} {parts.High[1]}");
    foreach (var tail in Tails(Make(1))) { Console.Write($"{tail.Length}:{string.Join(",", Texts(tail))} "); }
    Console.WriteLine("");
    if (found is { } rest && rest.Length != 2) { return 1; }
    Kept = Span<int>.FromArray([]);
    Kept = default(Span<int>);
    return low[0] - 1;
}
string[] Texts(Span<int> all) { let made = new string[all.Length]; for (var i = 0; i < all.Length; i++) { made[i] = $"{all[i]}"; } return made; }
