// Bad parts throw, and so does a copy into too short a view: what the messages say.
// expect: range: slice start 2 is behind its end 1 (length 4)
// expect: range: slice end 5 out of bounds for length 4
// expect: range: slice start 5 out of bounds for length 4
// expect: range: slice start -1 out of bounds for length 4
// expect: range: slice end -1 out of bounds for length 4
// expect: range: slice end 5 out of bounds for length 4
// expect: range: slice end 5 out of bounds for length 4
// expect: range: slice start 3 out of bounds for length 2
// expect: range: slice end 1 out of bounds for length 0
// expect: 4 0 0
// expect: range: slice start 5 out of bounds for length 4
// expect: range: slice start -1 out of bounds for length 4
// expect: range: slice start -2147483648 out of bounds for length 4
// expect: range: slice start 2147483647 out of bounds for length 4
// expect: range: slice length -1 is negative (length 4)
// expect: range: slice end 2147483649 out of bounds for length 4
// expect: range: slice end 5 out of bounds for length 4
// expect: argument: 3 elements do not fit into a span of length 2
// expect: argument: 5 elements do not fit into a span of length 4
// expect: argument: 3 elements do not fit into a span of length 2
// expect: 1 2 3 4
// expect: 4 0 0
namespace Spans;

void Try(fn() -> int f)
{
    try { Console.WriteLine(f()); }
    catch (ArgumentOutOfRangeException e) { Console.WriteLine($"range: {e.Message}"); }
    catch (ArgumentException e) { Console.WriteLine($"argument: {e.Message}"); }
}

Span<int> View(int[] all) => all;

void Ranges(int[] all, int four)
{
    Try(() => all[four - 2..1].Length);
    Try(() => all[2..four + 1].Length);
    Try(() => all[four + 1..].Length);
    Try(() => View(all)[^(four + 1)..].Length);
    Try(() => View(all)[..^5].Length);
    Try(() => View(all).AsReadOnly()[1..=four].Length);
    Try(() => "abcd"[2..four + 1].Length);
    Try(() => "ab"[3..four].Length);
    Try(() => ""[..four - 3].Length);
    Console.WriteLine($"{all[..four].Length} {all[four..].Length} {""[0..].Length}");
}

void Slices(int[] all)
{
    Try(() => View(all).Slice(5).Length);
    Try(() => View(all).Slice(-1).Length);
    Try(() => View(all).Slice(int.MinValue).Length);
    Try(() => View(all).Slice(int.MaxValue, int.MaxValue).Length);
    Try(() => View(all).Slice(1, -1).Length);
    Try(() => View(all).AsReadOnly().Slice(2, int.MaxValue).Length);
    Try(() => View(all).AsReadOnly().Slice(3, 2).Length);
}

void Copies(int[] all)
{
    Try(() => { all[1..].CopyTo(all[..2]); return 0; });
    Try(() => { View(all).CopyFrom([1, 2, 3, 4, 5]); return 0; });
    Try(() => { let room = Span<int>.StackAlloc(2); all[..3].CopyTo(room); return 0; });
    Console.WriteLine($"{all[0]} {all[1]} {all[2]} {all[3]}");
    Console.WriteLine($"{View(all).Slice(0, 4).Length} {View(all).Slice(4).Length} {View(all).Slice(4, 0).Length}");
}

public void Main()
{
    Ranges([1, 2, 3, 4], 4);
    Slices([1, 2, 3, 4]);
    Copies([1, 2, 3, 4]);
}
