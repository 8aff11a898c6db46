// Casts behind casts to types with names: `(T)(U)x` is no call.
// expect: 27 B 2 2 -3 6 42
namespace Chains;

public enum Letter { A, B, C }
public struct Meter { public double V; public static implicit operator Meter(double d) => new Meter { V = d }; }
public struct Foot { public double V; public static explicit operator Foot(Meter m) => new Foot { V = m.V * 3.0 }; }
typealias Number = int;

int Twice(int n) => n * 2;

public void Main()
{
    let d = 2.5;
    let foot = (Foot)(Meter)9.0;
    let f = Twice;
    Console.Write($"{foot.V} {(Letter)(Number)1.5} {(int)(Letter)(byte)d} {(Number)(Letter)(int)d} ");
    Console.WriteLine($"{(Number)(short)-3} {(f)(3)} {(Number)(object)42}");
}
