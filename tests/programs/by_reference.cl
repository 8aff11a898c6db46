// ref, out and in parameters.
// expect: 2 1
// expect: 7 2
// expect: 6 true 12
// expect: 15
namespace References;

struct Point
{
    public int X;
    public int Y;
}

void Swap(ref int a, ref int b)
{
    let kept = a;
    a = b;
    b = kept;
}

void Divide(int a, int b, out int quotient, out int rest)
{
    quotient = a / b;
    rest = a % b;
}

bool Half(int n, out int half)
{
    half = n / 2;
    return half * 2 == n;
}

int Sum(in Point p) => p.X + p.Y;

void Grow(ref Point p) { p.X += 5; p.Y *= 2; }

void Deep(ref int n, int depth)
{
    if (depth == 0) { return; }
    n += 1;
    Deep(ref n, depth - 1);
}

public void Main()
{
    var a = 1;
    var b = 2;
    Swap(ref a, ref b);
    Console.WriteLine($"{a} {b}");
    Divide(37, 5, out var q, out int r);
    Console.WriteLine($"{q} {r}");
    let even = Half(12, out a);
    let cells = new int[] { 1, 2 };
    Deep(ref cells[1], 10);
    Console.WriteLine($"{a} {even} {cells[1]}");
    var p = new Point { X = 1, Y = 2 };
    Grow(ref p);
    Grow(ref p);
    Console.WriteLine(Sum(in p) - 4);
}
