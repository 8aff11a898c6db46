// Texts, arrays, functions and objects inside objects are counted; chains of any length need no stack.
// expect: 3 abc 6 shared
// expect: - inner
// expect: gone
// expect: 300000 links
// expect: 8 2 1
// expect: a b 3
// expect: kept
// keeps: statics
namespace ObjectCounted;

class Tag { public string T; public init(string t) { T = t; } public void dispose(ref this) { Console.WriteLine($"- {T}"); } }
class Link { public object? Next; public int N; }
struct Node { public object? Left; public object? Right; public int Value; }

static class Kept { public static object? Value; }

int Sum(object? at) => at is Node node ? node.Value + Sum(node.Left) + Sum(node.Right) : 0;

IEnumerable<object> Mixed() { yield return "a"; yield return 'b'; yield return 3; }

public int Main()
{
    {
        let text = "ab" + "c";
        object[] many = [[1, 2, 3], text, (int n) => n + text.Length, new Tag("inner")];
        let inner = many[3];
        if (many[0] is int[] a && many[1] is string s && many[2] is Func<int, int> f) { Console.Write($"{a.Length} {s} {f(3)} "); }
        many[3] = "shared";
        Console.WriteLine(many[3]);
    }
    Console.WriteLine("gone");
    {
        object? first = null;
        for (var i = 0; i < 300000; i += 1) { first = new Link { Next = first, N = 1 }; }
        var n = 0;
        var at = first;
        while (at is Link link) { n += link.N; at = link.Next; }
        Console.WriteLine($"{n} links");
    }
    object tree = new Node { Value = 5, Left = new Node { Value = 2 }, Right = new Node { Value = 1 } };
    Console.WriteLine($"{Sum(tree)} {(tree is Node { Left: Node { Value: var v } } ? v : 0)} {(tree is Node { Right: Node right } ? right.Value : 0)}");
    foreach (var one in Mixed()) { Console.Write($"{one}{(one is int ? "\n" : " ")}"); }
    Kept.Value = "ke" + "pt";
    Console.WriteLine($"{Kept.Value}");
    return 0;
}
