namespace Formats;
enum Kind { A, B }
void Show<T>(T value) { Console.WriteLine($"{value:X}"); }
@allow(FMT0001)
void Quiet(int n) { Console.WriteLine($"{n:Z}"); }
int Main()
{
    let n = 1; let d = 0.5; let k = Kind.A; let c = 'c'; let o: object = 2.5; let m: int? = 3;
    let s = $"{n:Q9}";     //~ warning[FMT0001] under `{n:Q9}`: `int` has no format `Q9`: this throws a FormatException = help: there are `G`, `D4`, `N2`, `F2`, `P1`, `X8`, `B8`, and custom ones such as `0.00`
    let t = $"{Nope}";     //~ error[NAM0001]: unknown name `Nope`
    let u = $"{d:X}";      //~ warning[FMT0001]: `double` has no format `X`: this throws a FormatException = help: there are `G`, `R`, `N2`, `F2`, `P1`, `E3`, and custom ones such as `0.00`
    let v = $"{d,8:D3}";   //~ warning[FMT0001]: `double` has no format `D3`
    let w = $"{1f:b}";     //~ warning[FMT0001]: `float` has no format `b`
    let x = $"{n:F10000}"; //~ warning[FMT0001]: `int` has no format `F10000`
    let y = $"{m:C}";      //~ warning[FMT0001]: `int` has no format `C`
    let z = $"{n:R}";      //~ warning[FMT0001]: `int` has no format `R`
    Show(d); Quiet(n);
    Console.WriteLine($"{n:0.00} {n:x8} {n:B} {n:p} {d:R} {d:e3} {d:QQ} {k:Q} {k:X} {c:Q9} {o:X} {true:C} {"a":Z}");
    return 0;
}
