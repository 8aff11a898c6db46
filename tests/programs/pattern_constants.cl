// Constants, relations, and their combinations.
// expect: negative,zero,few,some,many,hundred,
// expect: vowel,consonant,else,
// expect: empty,move,other,halt,
// expect: below,nothing,little,much,
// expect: true false false
// expect: true false true true
namespace Patterns;

const int Limit = 7;

string Size(int n) => n switch
{
    < 0 => "negative",
    0 => "zero",
    1 or 2 or 3 => "few",
    > 3 and <= Limit => "some",
    > Limit and not 100 => "many",
    _ => "hundred",
};

string Mark(char c) => c switch { 'a' or 'e' or 'i' or 'o' or 'u' => "vowel", >= 'a' and <= 'z' => "consonant", _ => "else" };

string Word(string s) => s switch { "" => "empty", "go" or "run" => "move", not "stop" => "other", _ => "halt" };

string Real(double d) => d switch { < 0.0 => "below", 0.0 => "nothing", >= 1.5 => "much", _ => "little" };

bool Truth(bool a, bool b) => (a, b) switch { (true, true) => true, (false, _) => false, (_, false) => false };

public void Main()
{
    foreach (var n in [-5, 0, 2, 5, 50, 100]) { Console.Write(Size(n) + ","); }
    Console.WriteLine();
    foreach (var c in "ab!") { Console.Write(Mark(c) + ","); }
    Console.WriteLine();
    foreach (var s in ["", "run", "x", "stop"]) { Console.Write(Word(s) + ","); }
    Console.WriteLine();
    foreach (var d in [-1.0, 0.0, 0.5, 2.0]) { Console.Write(Real(d) + ","); }
    Console.WriteLine();
    Console.WriteLine($"{Truth(true, true)} {Truth(true, false)} {Truth(false, true)}");
    let n2 = 5;
    Console.WriteLine($"{n2 is 5} {n2 is > 3 and < 5} {n2 is not 4} {n2 is 1 or 5}");
}
