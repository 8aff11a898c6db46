// A real literal is a `double` where overloads for `double` and `float` are equally near otherwise, as in C#.
// expect: 1.5 1.5 2 -1 0.5
// expect: double double float double float double float
string Of(double a, double b) => "double";
string Of(float a, float b) => "float";
string One(float a, int b) => "float";

int Main()
{
    let n = 3; let f = 0.5f;
    Console.WriteLine($"{Math.Min(1.5, 2)} {Math.Max(0, 1.5)} {Math.Pow(4, 0.5)} {Math.Min(-1, 0.5)} {Math.Min(f, 2)}");
    Console.WriteLine($"{Of(1.5, 2)} {Of(n, 1.5)} {Of(n, f)} {Of(1.5, 2.5)} {Of(1.5f, 2)} {Of(n, -0.5 * 2)} {One(1.5, 2)}");
    return 0;
}
