namespace Golden;

public static int Show(string name, int value)
{
    Console.Write(name);
    return value;
}

public static int Three(int a, int b, int c = 9) => a * 100 + b * 10 + c;

public static int Main()
{
    var n = 1;
    n += Show("a", n = 5);
    return Three(b: Show("b", n++), a: Show("c", n));
}
