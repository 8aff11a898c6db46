// Guards run after the pattern fits, left to right, once each; the subject is evaluated once.
// expect: large ab
// expect: rest abce
// expect: six ace
// expect: three c
// expect: rest cde
// expect: one f
// expect: even 4 g
// expect: odd g
// expect: 8
namespace Patterns;

static int subjects;
static string log;

int Subject(int n) { subjects += 1; return n; }

bool Ask(string name, bool answer) { log += name; return answer; }

string Choose(int n) => Subject(n) switch
{
    > 5 when Ask("a", n > 7) when Ask("b", n > 8) => "large",
    var x when Ask("c", x == 3) => "three",
    4 when Ask("d", false) => "never",
    _ when Ask("e", n == 6) => "six",
    _ => "rest",
};

string Label(int n)
{
    switch (Subject(n))
    {
        case 1 when Ask("f", true): return "one";
        case 1: return "not reached";
        case var x when x > 1 && Ask("g", x % 2 == 0): return $"even {x}";
        default: return "odd";
    }
}

public void Main()
{
    foreach (var n in [9, 8, 6, 3, 4])
    {
        log = "";
        Console.WriteLine($"{Choose(n)} {log}");
    }
    foreach (var n in [1, 4, 5])
    {
        log = "";
        Console.WriteLine($"{Label(n)} {log}");
    }
    Console.WriteLine(subjects);
}
