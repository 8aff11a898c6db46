// Views of arrays: made, read, written, cut.
// expect: 10 150
// expect: 3 20 40 false
// expect: 7
// expect: 30 90 127 27 90
// expect: 2 47 20 7
// expect: 280
// expect: 6 7 100
// expect: 9 8 7
// expect: 10 10 9 8 7
// expect: 27 0 true
namespace Spans;

int Sum(ReadOnlySpan<int> all)
{
    var sum = 0;
    foreach (var one in all) { sum += one; }
    return sum;
}

void Scale(Span<int> all, int by) { for (var i = 0; i < all.Length; i += 1) { all[i] *= by; } }

public void Main()
{
    var data = [1, 2, 3, 4, 5];
    Scale(data, 10);
    Console.WriteLine($"{data[0]} {Sum(data)}");
    let middle = data[1..^1];
    Console.WriteLine($"{middle.Length} {middle[0]} {middle[^1]} {middle.IsEmpty}");
    middle[1] = 7;
    Console.WriteLine(data[2]);
    Console.WriteLine($"{Sum(data[..2])} {Sum(data[3..])} {Sum(data[..])} {Sum(data[1..=2])} {Sum(data[^2..])}");
    let part = middle.Slice(1);
    Console.WriteLine($"{part.Length} {Sum(part)} {Sum(middle.Slice(0, 1))} {Sum(middle[1..2])}");
    part.Fill(100);
    Console.WriteLine(Sum(data));
    let made = Span<int>.FromArray(new int[] { 6, 7 });
    made.CopyTo(middle);
    Console.WriteLine($"{data[1]} {data[2]} {data[3]}");
    middle.CopyFrom([9, 8, 7]);
    Console.WriteLine($"{data[1]} {data[2]} {data[3]}");
    data[0..4].CopyTo(data[1..5]);
    Console.WriteLine($"{data[0]} {data[1]} {data[2]} {data[3]} {data[4]}");
    let copy = middle.AsReadOnly().ToArray();
    middle.Clear();
    Console.WriteLine($"{Sum(copy)} {Sum(middle)} {data[..0].IsEmpty}");
}
