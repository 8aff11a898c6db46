// `?T x` is `T? x`, for every kind of parameter and with defaults.
// expect: 8 true
// expect: -1 1
// expect: 1 6
namespace Parameters;

public static class Texts { public static int Size(?this string text) => text?.Length ?? -1; }

public int Sum(?int a, in ?int b, ref ?string text) { text = null; return (a ?? 3) + (b ?? 10); }
public int Optional(?int a = null, ?int[] more = null) => (a ?? 1) + (more == null ? 0 : more.Length);

public int Main()
{
    var string? text = "a";
    let sum = Sum(null, in 5, ref text);
    Console.WriteLine($"{sum} {text == null}");
    Console.WriteLine($"{text.Size()} {Texts.Size("b")}");
    Console.WriteLine($"{Optional()} {Optional(4, [1, 2])}");
    return 0;
}
