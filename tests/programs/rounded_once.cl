// A constant becomes a float by rounding once, as it does at run time: not to a double first.
// expect: 1152921642045800448 1152921642045800448
// expect: 1152921642045800448 1152921642045800448
// expect: 1152921642045800448 1152921642045800448
// expect: 1.0000001 true 9.223373E+18
const float Known = 1152921573326323713;
float Floated(long n) => (float)n;

int Main()
{
    let n = 1152921573326323713;
    Console.WriteLine($"{(float)1152921573326323713L:F0} {Floated(n):F0}");
    Console.WriteLine($"{Known:F0} {1.0f * 1152921573326323713:F0}");
    let float given = 1152921573326323713;
    Console.WriteLine($"{given:F0} {1.0f * n:F0}");
    Console.WriteLine($"{1.00000017881393432617187499f} {1_000.5e-1_0f == 1.0005e-7f} {(float)9223372586610589697u64}");
    return 0;
}
