// A switch on a nullable local tells its sections and arms what is there.
// expect: -1 100 14 9
// expect: -1 6 12 14
// expect: go! long15 null
namespace Nullables;

int Twice(int n) => n * 2;

int Statement(int? n)
{
    switch (n)
    {
        case null: return -1;
        case 0: return 100;
        case > 5: return Twice(n);
        default: return Twice(n) + 1;
    }
}

int Arms(int? n) => n switch { null => -1, 3 => Twice(n), > 10 when n % 2 == 0 => n, _ => n + 1 };

string Text(string? text)
{
    switch (text)
    {
        case "go": return text + "!";
        case { Length: > 3 } long_: return $"{long_}{text.Length}";
        case null: return "null";
    }
    return text + "?";
}

public void Main()
{
    Console.WriteLine($"{Statement(null)} {Statement(0)} {Statement(7)} {Statement(4)}");
    Console.WriteLine($"{Arms(null)} {Arms(3)} {Arms(12)} {Arms(13)}");
    Console.WriteLine($"{Text("go")} {Text($"long{1}")} {Text(null)}");
}
