// Overloads by exact type, defaults, names, `out`, constants computed by functions.
// expect: int 1
// expect: long 1
// expect: double 1.5
// expect: byte 3
// expect: string s
// expect: int 97
// expect: char a
// expect: 1 2 3
// expect: 1 5 9
// expect: 4 5 9
// expect: 10 1
// expect: ab-
// expect: 6
// expect: 2 true 0 false
// expect: 120
// expect: 15 30
// expect: 8
namespace Ovl;
void Say(int n) => Console.WriteLine($"int {n}");
void Say(long n) => Console.WriteLine($"long {n}");
void Say(double n) => Console.WriteLine($"double {n}");
void Say(byte n) => Console.WriteLine($"byte {n}");
void Say(string n) => Console.WriteLine($"string {n}");
void Say(char n) => Console.WriteLine($"char {n}");
void Three(int a = 1, int b = 2, int c = 3) => Console.WriteLine($"{a} {b} {c}");
int Count(string s) { Console.Write(s); return s.Length; }
int Pair(int x, int y) => x * 10 + y;
bool TryHalf(int n, out int half) { half = n % 2 == 0 ? n / 2 : 0; return n % 2 == 0; }
constexpr int Fact(int n) => n <= 1 ? 1 : n * Fact(n - 1);
public const int F5 = Fact(5);
const fn Sq(int x) -> int { return x * x; }
void Fill(out int a, out int b) { a = 15; b = a * 2; }
public int Main()
{
    Say(1); Say(1L); Say(1.5); Say((byte)3); Say("s"); Say((int)'a'); Say('a');
    Three(); Three(b: 5, c: 9); Three(4, c: 9, b: 5);
    Console.WriteLine($"{Pair(y: 0, x: 1)} {Pair(0, y: 1)}");
    let t = Pair(y: Count("a"), x: Count("b"));
    Console.WriteLine("-");
    Console.WriteLine(t - 5);
    let ok = TryHalf(4, out var h); let ok2 = TryHalf(3, out int h2);
    Console.WriteLine($"{h} {ok} {h2} {ok2}");
    Console.WriteLine(F5);
    int a; int b;
    Fill(out a, out b);
    Console.WriteLine($"{a} {b}");
    let arr = new int[Sq(2) + 4];
    Console.WriteLine(arr.Length);
    return 0;
}
