// Captured variables are copied when the closure is made; what a closure does to its copies stays in it.
// expect: 10
// expect: 10
// expect: 99
// expect: 1 2 3
// expect: 1
// expect: 0
// expect: abc! abc!
// expect: abc
// expect: 6 7
// expect: 100
namespace ClosureCapture;

public struct Point { public int X; public int Y; }

public void Main()
{
    var n = 10;
    let f = () => n;
    Console.WriteLine($"{f()}");
    n = 99;
    Console.WriteLine($"{f()}");
    Console.WriteLine($"{n}");
    var count = 0;
    let next = () => { count += 1; return count; };
    let other = () => { count += 1; return count; };
    Console.WriteLine($"{next()} {next()} {next()}");
    Console.WriteLine($"{other()}");
    Console.WriteLine($"{count}");
    var text = "ab" + "c";
    let show = () => text + "!";
    Console.WriteLine($"{show()} {show()}");
    Console.WriteLine(text);
    text = "";
    var p = new Point { X = 1, Y = 2 };
    let move = (int by) => { p.X += by; return p.X; };
    Console.WriteLine($"{move(5)} {move(1)}");
    p.X = 100;
    Console.WriteLine($"{p.X}");
}
