// The literal 0 is a value of every enum, as in C#: in comparisons, assignments, arguments, `?:`, arrays and patterns.
// expect: true true true 0 2
// expect: None None None true
// expect: 0 true true none
// expect: None R
// expect: zero
// expect: 9 -1
namespace Zeros;

@flags public enum Right : byte { None = 0, R = 1, W = 2, X = 4 }
public enum Day { Monday = 1, Tuesday }

public int Number(Right right) => (int)right;
public int Chosen(Day day) => 1;
public int Chosen(int number) => 2;
public int Ends(object o) => o is int[] and [var a, .., var b] ? a + b : -1;

public int Main()
{
    var p = Right.R | Right.W;
    Console.WriteLine($"{(p & Right.W) != 0} {0 == (p & Right.X)} {p > 0} {Number(0)} {Chosen(0)}");
    p = 0;
    var Right q = 0;
    var Right? n = 0;
    p |= 0;
    Console.WriteLine($"{p} {q} {n} {p == default(Right)}");
    var Day d = 0;
    Console.WriteLine($"{d} {d == 0} {d is 0} {d switch { 0 => "none", Day.Monday => "monday", _ => "?" }}");
    let all = new Right[] { 0, Right.R };
    let t = all.Length == 2 ? Right.R : 0;
    Console.WriteLine($"{all[0]} {t}");
    switch (d) { case 0: Console.WriteLine("zero"); break; default: break; }
    Console.WriteLine($"{Ends(new int[] { 4, 2, 5 })} {Ends("text")}");
    return 0;
}
