namespace Golden;

public static string Greet(string name, int count)
{
    if (count == 0) { return name; }
    let text = $"hello {name}, {count} times";
    return text;
}

public static void Main(string[] args)
{
    var last = "nobody";
    foreach (var i in 0..args.Length)
    {
        last = Greet(args[i], (int)i);
        Console.WriteLine(last);
    }
    Console.WriteLine(last + "!");
}
