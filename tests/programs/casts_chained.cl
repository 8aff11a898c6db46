// Casts of casts to types that have names: `(Level)(byte)n` is no call of `Level`.
// expect: Mid Mid Low -1 C 7 7 6
enum Level : byte { Low = 250, Mid }
typealias Number = int;
struct Cell { public int Value; public static explicit operator Cell(byte value) => new Cell { Value = value }; }

int Twice(int n) => 2 * n;

int Main()
{
    var n = 507;
    let low = (Level)(byte)(Number)(n - 1);
    let boxed = (object)(Level)(byte)n;
    let f = Twice;
    Console.WriteLine($"{(Level)(byte)n} {boxed} {low} {(Number)(sbyte)-1} {(char)(Number)67L} {((Cell)(byte)(n - 244)).Value} {(f)(n)/127} {(f)((n)-504)}");
    return 0;
}
