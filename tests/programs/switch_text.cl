// A switch over strings and over bools.
// expect: 1 2 0 yes no
namespace Switches;

int Code(string word)
{
    switch (word)
    {
        case "go": return 1;
        case "stop": return 2;
    }
    return 0;
}

string Answer(bool sure)
{
    switch (sure)
    {
        case true: return "yes";
        case false: return "no";
    }
    return "never";
}

public void Main()
{
    let go = Code("go");
    let stop = Code("stop");
    let wait = Code("wait");
    Console.WriteLine($"{go} {stop} {wait} {Answer(true)} {Answer(false)}");
}
