// `foreach` over everything it goes through; the sequence is evaluated once.
// expect: 3;4;5;a;b;1;2
// expect: 2;3;4;2;3;4;5;253;254;255;
// expect: 7;8;11;<7>
// expect: 4;3;2;1;
// expect: 1;2;||3;|
// expect: 12
namespace Loops;

static int asked;

int[] Items() { asked += 1; return [3, 4, 5]; }

string Text() { asked += 1; return $"ab{1}"; }

struct Down
{
    public int From;
    public DownWalk GetEnumerator() => new DownWalk { at = From + 1 };
}

struct DownWalk
{
    public int at;
    public int Current => at;
    public bool MoveNext() { at -= 1; return at > 0; }
}

public void Main()
{
    foreach (var n in Items()) { Console.Write($"{n};"); }
    foreach (var c in Text()) { Console.Write($"{c};"); }
    Console.WriteLine(asked);
    foreach (var i in 2..5) { Console.Write($"{i};"); }
    foreach (var i in 2..=5) { Console.Write($"{i};"); }
    foreach (var b in 253u8..=255u8) { Console.Write($"{b};"); }
    Console.WriteLine();
    var data = Items();
    foreach (ref var n in data) { n *= 2; if (n == 8) { continue; } n += 1; }
    foreach (in var n in data) { Console.Write($"{n};"); }
    foreach (var n in data) { if (n == 8) { break; } Console.Write($"<{n}>"); }
    Console.WriteLine();
    foreach (var n in new Down { From = 4 }) { Console.Write($"{n};"); }
    Console.WriteLine();
    foreach (var row in new int[][] { [1, 2], [], [3] }) { foreach (var n in row) { Console.Write($"{n};"); } Console.Write("|"); }
    Console.WriteLine();
    var total = 0;
    foreach (var i in 0..3) { foreach (var j in i..3) { if (j == 2) { break; } total += 10 * i + j; } }
    Console.WriteLine(total);
}
