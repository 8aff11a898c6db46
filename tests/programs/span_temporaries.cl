// A view of something that nobody else keeps: that lives on until the block ends.
// expect: make 4;18
// expect: 6 49
// expect: make 1;1
// expect: make 2;5
// expect: make 3;12
// expect: make 3;4;5;
// expect: make 2;23
namespace Spans;

int[] Make(int n)
{
    Console.Write($"make {n};");
    let made = new int[n];
    for (var i = 0; i < n; i += 1) { made[i] = i + n; }
    return made;
}

int Sum(ReadOnlySpan<int> all) { var sum = 0; foreach (var one in all) { sum += one; } return sum; }

public void Main()
{
    let kept = Make(4)[1..];
    let text = $"hello{1}".AsUtf8Span();
    Console.WriteLine(Sum(kept));
    Console.WriteLine($"{text.Length} {(int)text[5]}");
    for (var i = 1; i < 4; i += 1)
    {
        let again = Make(i)[..];
        Console.WriteLine(Sum(again));
    }
    foreach (var one in Make(3)[1..]) { Console.Write($"{one};"); }
    Console.WriteLine();
    Console.WriteLine(Sum(Make(2)) + Sum(kept));
}
