// Strings as values: units, parts, bytes, searching.
// expect: 3 dlrow olleh o d
// expect: 61c3a4f09f9880
// expect: 68656c64
// expect: 97;228;55357;56832;
// expect: 4 true true false
// expect: [pad] HELLO WORLD abc heLLo worLd
// expect: a-b--c
// expect: world 5
// expect: true
namespace Strings;

int Vowels(string text)
{
    var n = 0;
    foreach (var c in text) { if (c is 'a' or 'e' or 'i' or 'o' or 'u') { n += 1; } }
    return n;
}

string Reverse(string text)
{
    var made = "";
    for (var i = text.Length - 1; i >= 0; i -= 1) { made += text[i]; }
    return made;
}

string Hex(ReadOnlySpan<byte> all) { var made = ""; foreach (var one in all) { made += $"{one:x2}"; } return made; }

public void Main()
{
    let text = $"hello {"world"}";
    Console.WriteLine($"{Vowels(text)} {Reverse(text)} {text[4]} {text[^1]}");
    Console.WriteLine(Hex("aä😀"));
    Console.WriteLine(Hex(text[0..2]) + Hex(text[^2..]));
    foreach (var c in "aä😀") { Console.Write($"{(int)c};"); }
    Console.WriteLine();
    Console.WriteLine($"{text.IndexOf("o")} {text.Contains("wor")} {text.StartsWith("hell")} {text.EndsWith("x")}");
    Console.WriteLine($"[{"  pad ".Trim()}] {text.ToUpper()} {"ABC".ToLower()} {text.Replace("l", "L")}");
    Console.WriteLine(string.Join("-", "a,b,,c".Split(",")));
    Console.WriteLine($"{text.Substring(6)} {text.Substring(0, 5).Length}");
    Console.WriteLine(string.IsNullOrEmpty("") && !string.IsNullOrEmpty(text));
}
