// `out _` declares nothing and may stand as often as one likes; so may `out var _` and `out int _`.
// expect: 4 true
// expect: 8
// expect: x gone
namespace Discards;

struct Owned { public string Text; public void dispose(ref this) { if (Text.Length > 0) { Console.WriteLine($"{Text} gone"); } } }

bool Split(int n, out int half, out long twice) { half = n / 2; twice = (long)n * 2; return n % 2 == 0; }
void Make(out Owned made, out string text) { made = new Owned { Text = "x" }; text = $"{made.Text}y"; }
T First<T>(T value, out T copy) { copy = value; return value; }

public int Main()
{
    let even = Split(8, out var half, out _) && Split(2, out _, out _) && Split(4, out var _, out long _);
    Console.WriteLine($"{half} {even}");
    Split(half, twice: out var twice, half: out _);
    Console.WriteLine(First(twice, out _));
    Make(out _, out _);
    return 0;
}
