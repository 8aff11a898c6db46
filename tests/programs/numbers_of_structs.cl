// A struct that becomes a number by itself does so wherever a number is asked for, not only beside another operand.
struct Meters
{
    public int N;
    public init(int n) { N = n; }
    public static implicit operator int(Meters m) => m.N;
}

struct Half
{
    public double N;
    public static implicit operator double(Half h) => h.N;
    public static Half operator ~(Half h) => new Half { N = h.N / 2.0 };
}

class Level
{
    public byte N = 1;
    public static implicit operator byte(Level l) => l.N;
}

int Main()
{
    let m = new Meters(2); let h = new Half { N = 2.5 }; let level = new Level();
    let values = [10, 20, 30];
// expect: -2 2 -3 4 -2.5 1.25 4
    Console.WriteLine($"{-m} {+m} {~m} {m * 2} {-h} {~h * 1.0} {-m * -m}");
// expect: 30 20 1 2
    Console.WriteLine($"{values[m]} {values[^m]} {values[level..m].Length} {new int[m].Length}");
    values[m] += m;
    values[level] = -m + values[m];
// expect: 30 32 c
    Console.WriteLine($"{values[1]} {values[2]} {"abc"[m]}");
// expect: 2 2 2 A 2 1
    Console.WriteLine($"{(byte)m} {(long)m} {(double)m} {(char)new Meters(65)} {(int)h} {(short)level}");
    return m - 2;
}
