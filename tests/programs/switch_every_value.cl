// A switch with a label that every value fits leaves no way around it: no `return` is missing behind it.
// expect: 3 6 12 5 t 4 1
namespace EveryValue;

int Named(int n) { switch (n) { case 1: return 2; case var x: return x; } }
int Ignored(int n) { switch (n) { case _: return n * 2; } }
int Parts((int, int) t) { switch (t) { case (0, _): return 0; case (var a, var b): return a * b; } }
int Absent(int? n) { switch (n) { case null: return 5; case int x when x > 3: return 4; case var y: return 3; } }
string Either(string s) { switch (s) { case "a" or var _: return "t"; } }
int Default(int n) { switch (n) { case > 0: return 1; case var x when x < -5: return 2; default: return 3; } }

public int Main()
{
    Console.WriteLine($"{Named(3)} {Ignored(3)} {Parts((3, 4))} {Absent(null)} {Either("b")} {Absent(7)} {Default(6)}");
    return 0;
}
