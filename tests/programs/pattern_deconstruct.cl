// Positions: `Deconstruct` where there is one, else fields in order; properties are read once.
// expect: winter
// expect: new summer 2
// expect: old may 1990
// expect: old m6
// expect: 1 m2
// expect: 15
// expect: it is Ann, Bob1 is grown up, Cid is 7
// expect: P1 1
// expect: Q 2
// expect: 4 7
namespace Patterns;

static int calls;
static int reads;

struct Date
{
    public int Year; public int Month; public int Day;
    public void Deconstruct(out int year, out string month) { calls += 1; year = Year; month = $"m{Month}"; }
    public int Quarter { get { reads += 1; return (Month - 1) / 3 + 1; } }
}

class Person
{
    public string Name; public int Age;
    public init(string name, int age) { Name = name; Age = age; }
    public void Deconstruct(out string name, out int age) { name = Name; age = Age; }
}

string Season(Date date) => date switch
{
    { Quarter: 1 or 4 } => "winter",
    { Quarter: var q, Year: > 2000 } => $"new summer {q}",
    (var year, "m5") => $"old may {year}",
    (_, var month) => $"old {month}",
};

string Who(Person p) => p switch { ("Ann", _) => "it is Ann", (var name, > 17) => $"{name} is grown up", (var name, var age) => $"{name} is {age}" };

public void Main()
{
    Console.WriteLine(Season(new Date { Year = 2020, Month = 11, Day = 1 }));
    Console.WriteLine(Season(new Date { Year = 2020, Month = 5, Day = 1 }));
    Console.WriteLine(Season(new Date { Year = 1990, Month = 5, Day = 1 }));
    Console.WriteLine(Season(new Date { Year = 1990, Month = 6, Day = 1 }));
    let (year, month) = new Date { Year = 1, Month = 2, Day = 3 };
    Console.WriteLine($"{year} {month}");
    var (y, m, d) = new Date { Year = 4, Month = 5, Day = 6 };
    Console.WriteLine(y + m + d);
    Console.WriteLine($"{Who(new Person("Ann", 3))}, {Who(new Person($"Bob{1}", 30))}, {Who(new Person("Cid", 7))}");
    foreach (var (name, age) in [new Person($"P{1}", 1), new Person("Q", 2)]) { Console.WriteLine($"{name} {age}"); }
    Console.WriteLine($"{calls} {reads}");
}
