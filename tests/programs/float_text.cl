// Floats print the shortest digits that read back as the same number.
// expect: 1.5 3 1E+20 NaN Infinity -Infinity -0 0
// expect: 0.1 0.2 0.30000000000000004 0.0001 1E-05 123456789012345 1.234567890123456E+15
// expect: 1.7976931348623157E+308 5E-324 2.2250738585072014E-308 9.007199254740992E+15
// expect: 0.1 3.4028235E+38 1E-45 1.6777216E+07 0.33333334 3
// expect: 0.10000000149011612
namespace FloatText;

public void Main()
{
    let zero = 0.0;
    Console.WriteLine($"{1.5} {3.0} {1E+20} {zero / zero} {1.0 / zero} {-1.0 / zero} {-zero} {zero}");
    Console.WriteLine($"{0.1} {0.2} {0.1 + 0.2} {0.0001} {0.00001} {123456789012345.0} {1234567890123456.0}");
    Console.WriteLine($"{1.7976931348623157E+308} {5E-324} {2.2250738585072014E-308} {9007199254740992.0}");
    Console.WriteLine($"{0.1f} {3.4028235E+38f} {1E-45f} {16777216.0f} {1.0f / 3.0f} {3.0f}");
    Console.WriteLine((double)0.1f);
}
