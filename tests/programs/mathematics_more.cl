// The rarer functions of Math, and MathF.
// expect: 12 -0.5 3 -1 -2
// expect: 1.0000000000000002 5E-324 -5E-324
// expect: 3 -1 -1074 10
// expect: 2.5E+09 -3 2 8.5 0.25
// expect: 0.8414709848078965 0.5403023058681398
// expect: 3.1415927 1.4142135 0.84147096 2.7182817 0.5 3
// expect: NaN 2 -0 0
// expect: 3.14 100 -3 0.5
namespace MoreMathematics;

public void Main()
{
    Console.Write($"{Math.ScaleB(1.5, 3)} {Math.IEEERemainder(5.5, 2.0)} {Math.BigMul(3, 1)} ");
    Console.WriteLine($"{Math.IEEERemainder(5.0, 2.0) - 2.0} {Math.CopySign(2.0, -0.0)}");
    Console.WriteLine($"{Math.BitIncrement(1.0)} {Math.BitIncrement(0.0)} {Math.BitDecrement(0.0)}");
    Console.WriteLine($"{Math.ILogB(8.5)} {Math.ILogB(0.75)} {Math.ILogB(5E-324)} {Math.ILogB(1024.0)}");
    Console.Write($"{(float)Math.BigMul(50000, 50000)} {Math.MaxMagnitude(-3.0, 2.0)} {Math.MinMagnitude(-3.0, 2.0)} ");
    Console.WriteLine($"{Math.Max(8.5f, 1.0f)} {Math.ReciprocalEstimate(4.0)}");
    let both = Math.SinCos(1.0);
    Console.WriteLine($"{both.Sin} {both.Cos}");
    Console.Write($"{MathF.PI} {MathF.Sqrt(2.0f)} {MathF.Sin(1.0f)} {MathF.Exp(1.0f)} ");
    Console.WriteLine($"{MathF.Pow(2.0f, -1.0f)} {MathF.Round(2.5f) + 1.0f}");
    let nan = Math.Sqrt(-1.0);
    Console.WriteLine($"{Math.Max(nan, 1.0)} {Math.Min(2.0, 3.0)} {Math.Min(0.0, -0.0)} {Math.Max(-0.0, 0.0)}");
    Console.WriteLine($"{Math.Round(3.14159, 2)} {Math.Log(1E+100, 10.0)} {Math.Log(0.125, 2.0)} {Math.Pow(4.0, -0.5)}");
}
