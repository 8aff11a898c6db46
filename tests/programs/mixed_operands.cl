// Mixed integer operands: a literal adapts, the same narrow type stays, else the smallest common type.
// expect: 44 4294967295 -2 300
// expect: 5000000000 12 7 65
// expect: 250 6 -56
namespace Mixed;

public void Main()
{
    let a = 200u8;
    let b = 100u8;
    let sum = a + b;
    let wide = uint.MaxValue;
    let n = -1;
    Console.WriteLine($"{sum} {wide + 0} {n + (long)n} {(int)a + (int)b}");
    let big = 5000000000L;
    let small = 12i16;
    let letter = 'A';
    Console.WriteLine($"{big * 1} {small + 0i8} {3 + 4u8} {(int)letter}");
    let c = 250u8;
    let wrapped = (byte)(c + 12u8);
    let narrowed = (sbyte)a;
    Console.WriteLine($"{c} {wrapped} {narrowed}");
}
