// The guard of `e is P when g` is any expression: it reaches as far to the right as it can, but for `?:`.
// expect: a b5 c4
// expect: true 1 true true true true true true true true false true
// expect: longtwofournonenone
// expect: yes 7 none
namespace Guards;

bool Ok(int n) => n > 2;
string Name(string? text, int n) => text is string s when s.Length == n || n == 3 ? s : "none";

string Both(int? a, int? b)
{
    switch (a)
    {
        case int x when b is int y when x + y == 7: return $"{x + y}";
        case 4 when false: return "never";
        case int x when b == null && x is > 3: return "yes";
        default: return "none";
    }
}

public void Main()
{
    let x = 5; let limit = 3;
    let m: int? = 4;
    if (x is > 3 when x < 10) { Console.Write("a "); }
    if (x is int n when n > limit && Ok(n)) { Console.Write($"b{n} "); }
    if (m is int k when k > limit || k == 1) { Console.WriteLine($"c{k}"); }
    let b = x is 5 when limit == 3;
    let c = x is 5 when limit == 3 ? 1 : 2;
    let d = (x is 5 when (limit == 3 ? true : false)) && true;
    let e = x is var q when q > 3 when q < 6;
    let f = x is 5 when Ok(x) && m is int z when z == 4;
    let g = x is 5 when m is 4 or 5;
    let h = x is 5 when (m ?? 0) == 4;
    let i = x is 5 when new int[] { 1 }.Length == 1;
    let j = x is 5 when x switch { 5 => true, _ => false };
    let l = x is 5 when ((int y) => y == 5)(x);
    let o = x is 4 when Ok(1) || true;
    let p = limit == 3 && x is > 3 when !Ok(1) && !(x is 4);
    Console.WriteLine($"{b} {c} {d} {e} {f} {g} {h} {i} {j} {l} {o} {p}");
    Console.WriteLine(Name("long", 3) + Name("two", 3) + Name("four", 4) + Name("five", 5) + Name(null, 3));
    Console.WriteLine($"{Both(4, null)} {Both(3, 4)} {Both(4, 4)}");
}
