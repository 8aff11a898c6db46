// Default arguments, named arguments, overloads.
// expect: 11 6 7 13
// expect: int long double text
// expect: order 1 2 3
namespace Calls;

int Scale(int n, int factor = 10, int plus = 1) => n * factor + plus;

static class Counter
{
    static int count;

    public static int Next()
    {
        count += 1;
        return count;
    }
}

string Name(int n) => "int";
string Name(long n) => "long";
string Name(double n) => "double";
string Name(string n) => "text";

void Order(int a, int b, int c)
{
    Console.WriteLine($"order {a} {b} {c}");
}

public void Main()
{
    Console.WriteLine($"{Scale(1)} {Scale(1, 5)} {Scale(1, 5, 2)} {Scale(1, plus: 3)}");
    Console.WriteLine(Name(1) + " " + Name(1L) + " " + Name(1.0) + " " + Name("1"));
    Order(Counter.Next(), Counter.Next(), Counter.Next());
}
