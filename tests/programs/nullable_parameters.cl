// Nullable parameters: defaults, references, results through `out`.
// expect: n=null
// expect: n=4
// expect: x=5
// expect: true 2
// expect: false true
// expect: cleared
// expect: filled2
namespace Nullables;

string Show(int? n = null, string? label = null) => $"{label ?? "n"}={n?.ToString() ?? "null"}";

bool TryFind(int[] all, int wanted, out int? at)
{
    at = null;
    for (var i = 0; i < (int)all.Length; i += 1)
    {
        if (all[i] == wanted) { at = i; return true; }
    }
    return false;
}

void Clear(ref string? text) { text = null; }

void Fill(ref string? text, int n) { text ??= $"filled{n}"; }

public void Main()
{
    Console.WriteLine(Show());
    Console.WriteLine(Show(4));
    Console.WriteLine(Show(label: "x", n: 5));
    let found = TryFind([5, 6, 7], 7, out var at);
    Console.WriteLine($"{found} {at}");
    Console.WriteLine($"{TryFind([5], 9, out var no)} {no == null}");
    string? text = $"full{1}";
    Clear(ref text);
    Console.WriteLine(text ?? "cleared");
    Fill(ref text, 2);
    Fill(ref text, 3);
    Console.WriteLine(text ?? "cleared");
}
