// IEEE arithmetic: remainder like fmod, comparisons with NaN, mixed operands, float stays float.
// expect: 1.5 -1.5 1.5 0.5
// expect: false false false true false
// expect: 3.5 0.33333334 0.3333333333333333
// expect: 2.5 7 -2 -3
// expect: Infinity -Infinity NaN
// expect: 8.5 4.25 1.25
namespace FloatArithmetic;

double Id(double x) => x;

public void Main()
{
    Console.WriteLine($"{Id(5.5) % 2.0} {Id(-5.5) % 2.0} {Id(5.5) % -2.0} {Id(100001.0) % 1.5}");
    let nan = Id(0.0) / 0.0;
    Console.WriteLine($"{nan == nan} {nan < 1.0} {nan >= 1.0} {nan != nan} {!(nan != 1.0)}");
    Console.WriteLine($"{Id(1.5) + 2} {1.0f / 3} {1.0 / 3}");
    Console.WriteLine($"{(float)Id(2.5)} {7.0f} {(int)-2.9} {(long)Math.Floor(-2.1)}");
    Console.WriteLine($"{Id(1.0) / 0.0} {Id(-1.0) / 0.0} {Id(0.0) * (1.0 / Id(0.0))}");
    var x = 8.5;
    Console.Write($"{x} ");
    x /= 2.0;
    Console.Write($"{x} ");
    x -= 3.0;
    Console.WriteLine(x);
}
