// A lambda without types takes them from the delegate or function type that it is cast to, with or without parentheses.
// expect: 5 9 6
// expect: 12 text!
namespace Test;

delegate int Combine(int a, int b);
delegate string Show(string text);

public int Main()
{
    let add = (Combine)((a, b) => a + b);
    let largest = (Combine)((a, b) => { return a > b ? a : b; });
    let twice = (fn(int) -> int)(n => n * 2);
    Console.WriteLine($"{add(2, 3)} {largest(9, 4)} {twice(3)}");
    let bound = add(1, 1);
    let shout = (Show)(text => $"{text}!");
    Console.WriteLine($"{((Combine)((a, b) => a * b + bound))(2, 5)} {shout("text")}");
    return 0;
}
