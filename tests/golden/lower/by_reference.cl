namespace Golden;

public static bool TryHalve(int n, out int half)
{
    half = n / 2;
    return n % 2 == 0;
}

public static void Swap(ref int a, ref int b)
{
    let old = a;
    a = b;
    b = old;
}

public static int Main()
{
    var numbers = new int[] { 1, 2 };
    Swap(ref numbers[0], ref numbers[1]);
    if (TryHalve(numbers[0], out var half)) { return half; }
    return 0;
}
