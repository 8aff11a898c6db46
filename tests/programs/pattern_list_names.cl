// `[first, ..rest]`: a small name that nothing has is bound, as the rest is; names that something has are constants.
// expect: none; 7 alone; 3 and 2 more; 3..5
// expect: two 4 of 2
// expect: b(c) a-b
// expect: 6 1
// expect: 30
// expect: 5 over 2, then Green
namespace Lists;

const int seven = 7;
enum Color { Red, Green }

static string Pair(int[] all) => all switch { [a1, b1] when a1 > b1 => $"{a1} over {b1}", _ => "not" };
static string After(Color[] all) => all is [Color.Red, next] ? $"then {next}" : "no";

static string Told(int[] all) => all switch { [] => "none", [seven] => "7 alone", [one] => $"{one}", [first, ..rest] => $"{first} and {rest.Length} more" };
static string Ends(int[] all) => all is [low, .., high] ? $"{low}..{high}" : "none";
static int Sum(ReadOnlySpan<int> all) => all switch { [] => 0, [head, ..tail] => head + Sum(tail) };
static T Last<T>(T[] all, T other) => all is [.., last] ? last : other;
static T Unused<T>(T[] all, T other) { let f = () => all is [one, ..] ? one : other; return f(); }

public void Main()
{
    Console.WriteLine($"{Told([])}; {Told([7])}; {Told([3, 4, 5])}; {Ends([3, 4, 5])}");
    let rows = new int[][] { [2, 4], [1] };
    switch (rows)
    {
        case [[seven, ..], ..]: Console.WriteLine("seven"); break;
        case [[two, four], ..others] when two == 2: Console.WriteLine($"two {four} of {others.Length + 1}"); break;
    }
    let words = new string[] { "a", "b", "c" };
    if (words is [a, b, c]) { Console.WriteLine($"{b}({c}) {a}-{b}"); }
    Console.WriteLine($"{Sum([1, 2, 3])} {Last([1], 2)}");
    let pick = (int[] all) => all is [x, y] && x < y ? x * y : 0;
    Console.WriteLine($"{pick([5, 6])}");
    Console.WriteLine($"{Pair([5, 2])}, {After([Color.Red, Color.Green])}");
}
