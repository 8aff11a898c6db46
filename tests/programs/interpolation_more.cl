// Holes with formats, widths, braces, nested texts, lines and values of structs.
// expect: 1 [a] 2.50 x
// expect:      5|5     |    ab|ab
// expect: 00042 ff FF 1,234,567 1.23E+004
// expect: {1} {{}} 5%
// expect: 3 is odd, next 4
// expect: -5   |+
// expect: a\b {x}
// expect: line1
// expect:   "q" 7
// expect: true|null|0
// expect: (1, 2)
// expect: 2.5 3 0.3333
// expect: € 3
// expect: tab	end
namespace Io;
struct T { public int A; public string ToString() => $"({A}, {A + 1})"; }
public int Main()
{
    let i = 1; let s = "a"; let d = 2.5; let c = 'x'; string? none = null;
    Console.WriteLine($"{i} [{s}] {d:F2} {c}");
    Console.WriteLine($"{5,6}|{5,-6}|{"ab",6}|{"ab"}");
    Console.WriteLine($"{42:D5} {255:x} {255:X} {1234567:N0} {12345.678:E2}");
    Console.WriteLine($"{{{i}}} {{{{}}}} {5}%");
    let n = 3;
    Console.WriteLine($"{n} is {(n % 2 == 0 ? "even" : "odd")}, next {n + 1}");
    Console.WriteLine($"{-5,-5}|{'+'}");
    Console.WriteLine($@"a\b {{x}}");
    Console.WriteLine(@$"line1
  ""q"" {n + 4}");
    Console.WriteLine($"{n > 2}|{none ?? "null"}|{none?.Length ?? 0}");
    Console.WriteLine($"{new T { A = 1 }}");
    Console.WriteLine($"{d} {Math.Max(1, 3)} {1.0 / 3:F4}");
    Console.WriteLine($"€ {"€".Length}");
    Console.WriteLine("tab\tend");
    return 0;
}
