// `Slice` reads the view after its other arguments, and makes a view that was no place before them.
// expect: made made 1 2 order: [2,3,]
// expect: made 1 2 named: [3,]
// expect: swapped: [8,]
// expect: swapped bad: slice end 6 out of bounds for length 5
// expect: made changed: [6,]
// expect: made changed bad: slice end 2 out of bounds for length 1
// expect: static: [5,]
// expect: static bad: slice end 6 out of bounds for length 5
// expect: deep: [4,5,]
// expect: deep bad: slice end 3 out of bounds for length 2
// expect: made empty: []
// expect: made least: slice start -2147483648 out of bounds for length 5
// expect: made most: slice start 2147483647 out of bounds for length 5
// expect: made negative: slice length -1 is negative (length 5)
// expect: made negative both: slice start -1 out of bounds for length 5
// expect: text: 169 0
// expect: 1 a1b
// expect: made 2 4
// keeps: statics
namespace Slices;

class Box { public Span<int> All; public init(int[] all) { All = all; } }
static class Kept { public static int[] All = [1, 2, 3, 4, 5]; }

Span<int> Made(int[] all) { Console.Write("made "); return all; }
int Say(int n) { Console.Write($"{n} "); return n; }
int Swap(Box box, int n) { box.All = [9, 8]; return n; }
string Show(ReadOnlySpan<int> part) { var text = "["; foreach (let one in part) { text += $"{one},"; } return text + "]"; }

void Try(string name, fn() -> string f)
{
    try { Console.WriteLine($"{name}: {f()}"); }
    catch (ArgumentOutOfRangeException e) { Console.WriteLine($"{name}: {e.Message}"); }
}

string Deep(in Span<int> all, int at) => Show(all.Slice(at).Slice(1, 2));

string Change(int[] first, int[] second)
{
    var all = Made(first);
    let part = all.Slice(1, Later(ref all, second));
    return Show(part);
}
int Later(ref Span<int> all, int[] other) { all = other; return 1; }

public void Main()
{
    let all = [1, 2, 3, 4, 5];
    let whole = Made(all);
    let box = new Box(all);
    Try("order", () => Show(Made(all).Slice(Say(1), Say(2))));
    Try("named", () => Show(Made(all).Slice(length: Say(1), from: Say(2))));
    Try("swapped", () => Show(box.All.Slice(Swap(box, 1), 1)));
    Try("swapped bad", () => Show(new Box(all).All.Slice(Swap(box, 1), 5)));
    Try("changed", () => Change(all, [7, 6, 5]));
    Try("changed bad", () => Change(all, [7]));
    Try("static", () => Show(Kept.All[..].Slice(4, 1)));
    Try("static bad", () => Show(Kept.All[..].Slice(4, 2)));
    Try("deep", () => Deep(in whole, 2));
    Try("deep bad", () => Deep(in whole, 3));
    Try("empty", () => Show(Made(all).AsReadOnly().Slice(5)));
    Try("least", () => Show(Made(all).AsReadOnly().Slice(int.MinValue)));
    Try("most", () => Show(Made(all).Slice(int.MaxValue, 1)));
    Try("negative", () => Show(Made(all).Slice(2, -1)));
    Try("negative both", () => Show(Made(all).Slice(-1, -1)));
    Try("text", () => { let bytes = "héllo"[..]; return $"{bytes.Slice(1, 2)[1]} {bytes.Slice(6).Length}"; });
    let words = ["a" + Say(1).ToString(), "b"];
    let names = words[..];
    Console.WriteLine(names.Slice(0, 1)[0] + names.Slice(1)[0]);
    Console.WriteLine($"{box.All.Length} {Made(all).Slice(1, 3)[^1]}");
}
