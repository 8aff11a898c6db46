namespace Golden;

public static int Mix(int a, long b, byte c)
{
    var x = a * 3 + (int)b;
    x <<= 2;
    c += 1;
    return x / a % 7 - -c;
}

public static double Mean(double a, float b) => (a + b) / 2;

public static int Main() => Mix(1, 2, 3) + (int)Mean(1.5, 2);
