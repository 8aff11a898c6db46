namespace Golden;

public static bool Between(int low, int n, int high) => low <= n && n < high || n == -1;

public static int Clamp(int n)
{
    let inside = !(n < 0 || n > 9) & Between(0, n, 5);
    return inside ? n : n < 0 ? 0 : 9;
}

public static int Main() => Clamp(12);
