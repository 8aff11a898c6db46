// Extensions of numbers, texts, enums, arrays, tuples and functions.
// expect: true false 6 7
// expect: 3 4
// expect: olleh HELLO! 5
// expect: true Red
// expect: 6 3 1
// expect: c 2
// expect: 3
// expect: 16
// expect: 4.5
enum Color { Red, Green }

extension int
{
    public bool IsEven() => this % 2 == 0;
    public int Next => this + 1;
    public static int Lucky() => 7;
    public void Add(ref this, int other) { this += other; }
    public int Halved(this) { this /= 2; return this; }
}

extension double { public double Half => this / 2.0; }

extension string
{
    public string Reversed()
    {
        var text = "";
        for (var i = Size - 1; i >= 0; i -= 1) { text = text + Substring(i, 1); }
        return text;
    }
    public int Size => (int)Length;
    public string Shout() => ToUpper() + "!";
}

extension Color
{
    public bool IsWarm => this == Color.Red;
    public static Color Warm => Color.Red;
}

extension int[]
{
    public int Sum() { var sum = 0; foreach (var one in this) { sum += one; } return sum; }
    public int First { get => this[0]; set { this[0] = value; } }
}

extension<T> T[] { public T Last() => this[Length - 1]; }

extension (int, int) { public int Both() => Item1 + this.Item2; }

extension fn(int) -> int { public int Twice(int x) => this(this(x)); }

int Main()
{
    Console.WriteLine($"{4.IsEven()} {5.IsEven()} {5.Next} {int.Lucky()}");
    var n = 1;
    n.Add(2);
    Console.WriteLine($"{n} {n.Next.Next.Next.Halved() + 1}");
    Console.WriteLine($"{"hello".Reversed()} {"hello".Shout()} {"hello".Size}");
    Console.WriteLine($"{Color.Red.IsWarm} {Color.Warm}");
    let numbers = [1, 2, 3];
    let sum = numbers.Sum();
    let last = numbers.Last();
    Console.WriteLine($"{sum} {last} {numbers.First}");
    numbers.First = 2;
    Console.WriteLine($"{["a", "b", "c"].Last()} {numbers.First}");
    Console.WriteLine((1, 2).Both());
    let square = (int x) => x * x;
    Console.WriteLine(square.Twice(2));
    Console.WriteLine(9.0.Half);
    return 0;
}
