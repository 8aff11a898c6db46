// What converts by itself may also be cast: arrays and texts to views of them.
// expect: 3 3 3 4
// expect: 9 3 116
int Sum(ReadOnlySpan<int> all) { var sum = 0; foreach (var one in all) { sum += one; } return sum; }
string Which(Span<int> all) => "writable";
string Which(ReadOnlySpan<int> all) => "readable";

int Main()
{
    let values = new int[3];
    let span = (Span<int>)values;
    let seen = (ReadOnlySpan<int>)values;
    let bytes = (ReadOnlySpan<byte>)"text";
    span[1] = 9;
    Console.WriteLine($"{span.Length} {seen.Length} {((ReadOnlySpan<int>)span).Length} {bytes.Length}");
    Console.WriteLine($"{Sum((ReadOnlySpan<int>)span)} {((Span<string>)["a", "b", "c"]).Length} {bytes[0]}");
    return 0;
}
