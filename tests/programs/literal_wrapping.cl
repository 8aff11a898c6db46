// Sums of literals are what the same sums of variables are: parts wrap and shift counts are masked in the type that they take.
// expect: 2 7 10 3
// expect: 3 8 15
// expect: -5335 -1 -1
// expect: -1073741824 -1073741819 -1073741824
// expect: true true true true
// expect: -2147483648 -2 -2147483648 1
// expect: 8589934592 8589934597 0 0
// expect: 2147483648 2147483648 2 0
int Id(int n) => n;
long Long(long n) => n;

int Main()
{
    Console.WriteLine($"{1 << 33} {(1 << 33) + Id(5)} {Id(5) * (1 << 33)} {(1 << 33) + 1}");
    Console.WriteLine($"{1000 >> 40} {(1000 >> 40) + Id(5)} {Id(5) * (1000 >> 40)}");
    Console.WriteLine($"{-699218280 >> 49} {(-699218280 >> 49) / Id(2725)} {(Id(-699218280) >> Id(49)) / Id(2725)}");
    Console.WriteLine($"{(2147483647 + 1) / 2} {(2147483647 + 1) / 2 + Id(5)} {(Id(2147483647) + 1) / 2}");
    Console.Write($"{2147483647 + 2 < 5} {2147483647 + 2 == -2147483647} {Id(2147483647) + 2 < 5} ");
    Console.WriteLine(1 << 32 < 2);
    Console.WriteLine($"{-(2147483647 + 1)} {-(1 << 33)} {-(Id(2147483647) + 1)} {~(1 << 33) + 4}");
    let wide: long = 1000 >> 40;
    Console.WriteLine($"{Long(1 << 33)} {(1 << 33) + Long(5)} {wide} {Long(1000 >> 40)}");
    let sum: long = 2147483647 + 1;
    let cast = (byte)(1 << 33);
    Console.WriteLine($"{sum} {Long(2147483647 + 1)} {cast} {(1 << 33) >> 3}");
    return 0;
}
