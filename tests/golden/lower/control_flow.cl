namespace Golden;

public static int Collatz(int limit)
{
    var best = 0;
    for (var start = 1; start < limit; start += 1)
    {
        var n = (long)start;
        var length = 1;
        while (n != 1)
        {
            n = (n % 2 == 0) ? n / 2 : 3 * n + 1;
            length += 1;
        }
        if (length > best && start != 7) { best = length; }
        else if (length < 0) { break; }
        else { continue; }
    }
    do { best -= 1; } while (best > 1000);
    return best;
}

public static int Main()
{
    return Collatz(30);
}
