// options: auto_trace line_marks
namespace Demo;

public static int Twice(int n) => n * 2;

public static int Main()
{
    var sum = 0;
    for (var i = 0; i < 10; i += 1)
    {
        sum += Twice(i)
            + Twice(i + 1);
        if (sum % 2 == 1)
        {
            sum -= 1;
        }
    }
    Console.WriteLine(sum);
    return 0;
}
