namespace Golden;

public static int Count(int n)
{
    var steps = 0;
again:
    steps++;
    n -= 3;
    if (n > 0) { goto again; }
    if (n == 0) { goto done; }
    steps += 100;
done:
    return steps;
}

public static int Main() => Count(7);
