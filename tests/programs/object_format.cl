// Texts with numbered holes, and formats of what is in an `object`.
// expect: a and      5|5     |3.14|00FF|{a}
// expect: {} 100% 2 1 2
// expect: [   x] [x   ] [][    ]
// expect:     3.50|001|two  |B
// expect: x=1
// expect: plain
// expect: bad format: no value for hole 1 at 0
// expect: bad format: a `}` alone at 2
// expect: bad format: a hole without end at 1
// expect: bad format: a hole without number at 0
// expect: <7> of 1,234.50
namespace ObjectFormat;

enum Level { A, B }
struct Point { public int X; public override string ToString() => $"<{X}>"; }

void Bad(string format)
{
    try { Console.WriteLine(format, ["x"]); } catch (FormatException e) { Console.WriteLine(e.Message); }
}

public int Main()
{
    Console.WriteLine("{0} and {1,6}|{1,-6}|{2:F2}|{3:X4}|{{{0}}}", ["a", 5, 3.14159, 255]);
    Console.WriteLine("{{}} 100% {1} {0} {1}", [1, 2]);
    Console.WriteLine("[{0,4}] [{0,-4}] [{1}][{1, 4}]", ["x", ""]);
    let all = new object[] { 3.5, 1, "two", Level.B };
    Console.WriteLine($"{all[0],8:F2}|{all[1]:D3}|{all[2],-5}|{all[3]}");
    Console.Write("{0}=", ["x"]);
    Console.WriteLine("{0}", [1]);
    Console.WriteLine("plain", new object[0]);
    Bad("{1}");
    Bad("ab}");
    Bad("a{0");
    Bad("{}");
    Console.WriteLine("{0} of {1:N2}", [new Point { X = 7 }, 1234.5]);
    return 0;
}
