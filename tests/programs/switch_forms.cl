// Switch statements: stacked labels, no fall-through, default anywhere, break, goto case, guards, patterns.
// expect: zero small small many break odd many
// expect: 3 2 1
// expect: vowel consonant other
// expect: -1 0 1
// expect: big teen neither
namespace Switches;

string Kind(int n)
{
    switch (n)
    {
        default: return "many";
        case 0: return "zero";
        case 1:
        case 2:
            return "small";
        case 5:
            break;
        case 7 when n % 2 == 1: return "odd";
    }
    return "break";
}

void Down(int n)
{
    switch (n)
    {
        case 3:
            Console.Write("3 ");
            goto case 2;
        case 2:
            Console.Write("2 ");
            goto default;
        default:
            Console.WriteLine("1");
    }
}

string Letter(char c)
{
    switch (c)
    {
        case 'a': case 'e': case 'i': case 'o': case 'u': return "vowel";
        case >= 'a' and <= 'z': return "consonant";
        default: return "other";
    }
}

int Sign(long n) => n switch { < 0 => -1, 0 => 0, _ => 1 };

string Size(int n)
{
    switch (n)
    {
        case > 100: return "big";
        case >= 13 and <= 19: return "teen";
        case var other when other < 0: return "negative";
    }
    return "neither";
}

public void Main()
{
    Console.WriteLine($"{Kind(0)} {Kind(1)} {Kind(2)} {Kind(3)} {Kind(5)} {Kind(7)} {Kind(8)}");
    Down(3);
    Console.WriteLine($"{Letter('e')} {Letter('x')} {Letter('7')}");
    Console.WriteLine($"{Sign(-9L)} {Sign(0L)} {Sign(3L)}");
    Console.WriteLine($"{Size(101)} {Size(15)} {Size(50)}");
}
