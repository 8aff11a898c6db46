// A nullable local counts as non-null once it was tested, until it is assigned again.
// expect: 5
// expect: nothing
// expect: 42
// expect: -1
// expect: a 6
// expect: one is missing
// expect: a 6
// expect: 5
// expect: 13
namespace Nullables;

int? Half(int n) => n % 2 == 0 ? n / 2 : null;

void Early(int? n)
{
    if (n == null) { Console.WriteLine("nothing"); return; }
    Console.WriteLine(n + 1);
}

void Both(int? a, int? b)
{
    if (a != null && b != null) { Console.WriteLine(a * b); }
    if (a == null || b == null) { Console.WriteLine("one is missing"); }
    else { Console.WriteLine(a - b); }
    if (!(a == null)) { Console.WriteLine($"a {a}"); }
}

int Loop(int start)
{
    int? at = start;
    var steps = 0;
    while (at != null)
    {
        steps += 1;
        at = Half(at);
    }
    return steps;
}

int Assigned(bool which)
{
    int? n;
    if (which) { n = 4; } else { n = 5; }
    n += 1;
    n++;
    return n;
}

public void Main()
{
    Early(Half(8));
    Early(Half(7));
    Both(6, 7);
    Both(6, null);
    Console.WriteLine(Loop(48));
    Console.WriteLine(Assigned(true) + Assigned(false));
}
