// options: line_marks
namespace Demo;

@trace("hot", Debug)
@cost(cpu = 42us, mem = 4096)
@always_inline
public static int Work(int n)
{
    var sum = 0;
    for (var i = 0; i < n;
        i += 1)
    {
        sum += i;
    }
    return sum;
}

@cost(cpu = 5us)
public static int Rest() => 1;

public static int Main() => Work(10) + Rest();
