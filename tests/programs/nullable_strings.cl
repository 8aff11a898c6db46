// Nullable strings and arrays are counted like others: null is not the empty string.
// expect: false true true false
// expect: 2
// expect: -
// expect: w1
// expect: w2
// expect: w2
// expect: none
// expect: gone
// expect: 99
// expect: b1
// expect: false
namespace Nullables;

string? Word(int n) => n > 0 ? $"w{n}" : null;

int Length(string? text) => text is null ? -1 : text.Length;

string? Last(string?[] all) => all.Length == 0 ? null : all[^1];

public void Main()
{
    string? empty = "";
    Console.WriteLine($"{empty == null} {empty == ""} {Word(0) == null} {Word(0) == ""}");
    Console.WriteLine(Length(Word(12)) + Length(Word(0)) + Length(""));
    var words = new string?[3];
    for (var i = 0; i < 3; i += 1) { words[i] = Word(i); }
    foreach (var word in words) { Console.WriteLine(word ?? "-"); }
    Console.WriteLine(Last(words) ?? "none");
    Console.WriteLine(Last([]) ?? "none");
    words[2] = null;
    Console.WriteLine(Last(words) ?? "gone");
    string[]? names = null;
    Console.WriteLine(names?.Length ?? 99);
    names = ["a", $"b{1}"];
    Console.WriteLine(names[1]);
    int[]? none = new int[0];
    Console.WriteLine(none == null);
}
