namespace Golden;

public static long Sum(int[] numbers)
{
    long sum = 0;
    for (var i = 0; i < numbers.Length; i++)
    {
        sum += numbers[i];
    }
    return sum;
}

public static int Main()
{
    var made = new int[4];
    var given = new int[] { 3, 1, 2 };
    made[0] = given[^1];
    made[given[1]]++;
    return (int)(Sum(made) + Sum(given));
}
