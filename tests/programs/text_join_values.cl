// string.Join takes values of any type.
// expect: 1, 2, 3a-b<1><2>
// expect: 1.5;2A Bxy
// expect: []
// expect: not implemented
namespace J;
enum L { A, B }
struct V { public int X; public string ToString() => $"<{X}>"; }
public int Main()
{
    Console.WriteLine(string.Join(", ", [1, 2, 3]) + string.Join("-", ["a", "b"]) + string.Join("", new V[] { new V { X = 1 }, new V { X = 2 } }));
    let xs = [1.5, 2.0]; Console.WriteLine(string.Join(";", xs) + string.Join(" ", [L.A, L.B]) + string.Join("", new char[] { 'x', 'y' }) + string.Join(",", new int[0]));
    let string[] e = []; Console.WriteLine($"[{string.Join(",", e)}]");
    try { throw new NotImplementedException(); } catch (NotImplementedException n) { Console.WriteLine(n.Message); }
    return 0;
}
