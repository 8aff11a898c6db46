namespace Golden;

public static int Table(int op, int value)
{
    switch (op)
    {
        case 0: return value + 1;
        case 1:
        case 2: value *= 2; break;
        case 7: goto case 0;
        default: value = 0; break;
    }
    return value;
}

public static int Tests(int n)
{
    switch (n)
    {
        case 0: return 1;
        case < 10 when n % 2 == 1: return 2;
        default: return 3;
    }
}

public static int Value(char c) => c switch { 'a' => 1, 'b' or 'c' => 2, _ => 3 };

public static int Main() => Table(1, 2) + Tests(3) + Value('b');
