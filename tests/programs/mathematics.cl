// The Math class; exact results print exactly.
// expect: 3.141592653589793 2.718281828459045 6.283185307179586
// expect: 1.4142135623730951 3 -2 3 2 -2 4
// expect: 1024 0.001 2.718281828459045 2.302585092994046 3 10
// expect: 0.8414709848078965 0.5403023058681398 1.5574077246549023
// expect: -0.9999902065507035 0.8582727931702359
// expect: 1.5707963267948966 1.0471975511965979 0.7853981633974483 2.356194490192345
// expect: 1.1752011936438014 1.5430806348152437 0.7615941559557649
// expect: 5 7 -3 9 1 -1 0 4 2.5
// expect: 0.881373587020
// expect: NaN NaN -Infinity Infinity 1
namespace Mathematics;

public void Main()
{
    Console.WriteLine($"{Math.PI} {Math.E} {Math.Tau}");
    Console.WriteLine($"{Math.Sqrt(2.0)} {Math.Cbrt(27.0)} {Math.Floor(-1.5)} {Math.Ceiling(2.1)} {Math.Round(2.5)} {Math.Truncate(-2.7)} {Math.Round(3.5)}");
    Console.WriteLine($"{Math.Pow(2.0, 10.0)} {Math.Pow(10.0, -3.0)} {Math.Exp(1.0)} {Math.Log(10.0)} {Math.Log10(1000.0)} {Math.Log2(1024.0)}");
    Console.WriteLine($"{Math.Sin(1.0)} {Math.Cos(1.0)} {Math.Tan(1.0)}");
    Console.WriteLine($"{Math.Sin(11.0)} {Math.Sin(1E+15)}");
    Console.WriteLine($"{Math.Asin(1.0)} {Math.Acos(0.5)} {Math.Atan(1.0)} {Math.Atan2(1.0, -1.0)}");
    Console.WriteLine($"{Math.Sinh(1.0)} {Math.Cosh(1.0)} {Math.Tanh(1.0)}");
    Console.WriteLine($"{Math.Abs(-5)} {Math.Max(3, 7)} {Math.Min(-3, 7)} {Math.Clamp(12, 0, 9)} {Math.Sign(8.5)} {Math.Sign(-3L)} {Math.Sign(0)} {Math.Max(4u8, 2u8)} {Math.Abs(-2.5)}");
    Console.WriteLine($"{Math.Asinh(1.0):F12}");
    Console.WriteLine($"{Math.Sqrt(-1.0)} {Math.Log(-1.0)} {Math.Log(0.0)} {Math.Exp(1000.0)} {Math.Pow(5.0, 0.0)}");
}
