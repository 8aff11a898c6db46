// Names of functions as values: the signature picks the overload.
// expect: 3 2.5
// expect: ab
// expect: 10 20
// expect: 25
// expect: 7
// expect: 9
// expect: 6 abc
// expect: 5
namespace FunctionGroups;

delegate int BinOp(int a, int b);

public static class Math2
{
    public static int Add(int a, int b) => a + b;
    public static double Add(double a, double b) => a + b;
    public static string Add(string a, string b) => a + b;
    public static T Same<T>(T value) => value;
}

public struct Scale
{
    public int By;
    public int Times(int x) => x * By;
    public void Grow(ref this, int by) { By += by; }
}

public int Twice(fn(int) -> int f, int v) => f(f(v));
public int Square(int x) => x * x;
public int Fold(int[] items, int start, BinOp op) { var t = start; foreach (var x in items) { t = op(t, x); } return t; }

public void Main()
{
    let ints = (BinOp)Math2.Add;
    let reals: fn(double, double) -> double = Math2.Add;
    Console.WriteLine($"{ints(1, 2)} {reals(1.5, 1.0)}");
    let texts: Func<string, string, string> = Math2.Add;
    Console.WriteLine(texts("a", "b"));
    let ten = new Scale { By = 10 };
    let times: Func<int, int> = ten.Times;
    Console.WriteLine($"{times(1)} {times(2)}");
    let sq = Square;
    Console.WriteLine($"{sq(5)}");
    var grown = new Scale { By = 5 };
    let now: Func<int, int> = grown.Times;
    grown.Grow(2);
    Console.WriteLine($"{grown.By}");
    Console.WriteLine($"{Fold([2, 3, 4], 0, Math2.Add)}");
    let same: Func<int, int> = Math2.Same;
    let sameText = (fn(string) -> string)Math2.Same<string>;
    Console.WriteLine($"{same(6)} {sameText("abc")}");
    Console.WriteLine($"{now(1)}");
}
