// Generic extensions: monomorphised, inferred from the object, with type parameters of their own, constraints, inheritance.
// expect: 7 text
// expect: <7> 14
// expect: 8 8.5
// expect: a, b
// expect: 2 2
// expect: larger 9
// expect: derived 3
class Box<T>
{
    public T Value;
    public init(T value) { Value = value; }
}

class IntBox : Box<int> { public init(int value) : super(value) { } }

extension<T> Box<T>
{
    public T Get() => Value;
    public Box<U> Map<U>(fn(T) -> U f) => new Box<U>(f(Get()));
    public static Box<T> Of(T value) => new Box<T>(value);
    public static Box<(T, U)> Pair<U>(T value, U other) => new Box<(T, U)>((value, other));
    public T[] Twice => [Value, Value];
}

extension<T> Box<T> where T : IComparable<T>
{
    public T Larger(T other) => Value.CompareTo(other) >= 0 ? Value : other;
}

extension Box<string> { public string Joined(string other) => $"{Value}, {other}"; }

int Main()
{
    Console.WriteLine($"{new Box<int>(7).Get()} {Box<string>.Of("text").Get()}");
    Console.WriteLine($"{new Box<int>(7).Map(x => $"<{x}>").Value} {new Box<int>(7).Map<int>(x => x * 2).Value}");
    let pair = Box<int>.Pair(8, 8.5).Get();
    Console.WriteLine($"{pair.Item1} {pair.Item2}");
    Console.WriteLine(Box<string>.Of("a").Joined("b"));
    Console.WriteLine($"{Box<string>.Pair("a", 1).Twice.Length} {new Box<string>("b").Twice.Length}");
    Console.WriteLine($"larger {new Box<int>(4).Larger(9)}");
    Console.WriteLine($"derived {new IntBox(3).Get()}");
    return 0;
}
