// Appending in a loop takes time in proportion to the length, and keeps shared text unchanged.
// expect: 300000 ab
// expect: start start-end
// expect: xyxy 4
namespace Growth;

public void Main()
{
    var text = "";
    for (var i = 0; i < 100000; i += 1) { text += "abc"; }
    Console.WriteLine($"{text.Length} {text[150000]}{text[150001]}");

    var first = "start" + "";
    var second = first;
    second += "-end";
    Console.WriteLine($"{first} {second}");

    var twice = "x";
    twice += "y";
    twice += twice;
    Console.WriteLine($"{twice} {twice.Length}");
}
