// Constants fold with the language's meaning.
// expect: 7 2.5 text 65 true
// expect: 31 -1 255
namespace Constants;

const int Seven = 1 + 2 * 3;
const double Real = 5.0 / 2.0;
const string Word = "te" + "xt";
const char Letter = 'A';
const bool Yes = Seven > 3 && !false;
const int Mask = (1 << 5) - 1;

public void Main()
{
    const int Local = ~0;
    const byte Full = 255;
    Console.WriteLine($"{Seven} {Real} {Word} {(int)Letter} {Yes}");
    Console.WriteLine($"{Mask} {Local} {Full}");
}
