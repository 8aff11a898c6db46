// Lambdas as named arguments, defaults, operands; evaluation order; immediately called; in array literals and constructors.
// expect: 1 then 2
// expect: 9 4
// expect: f g 3
// expect: 12
// expect: 7
// expect: 25
namespace LambdaArguments;

public class Button
{
    public Action<string> Clicked;
    public string Log;
    public init(Action<Button> setUp) { Log = ""; setUp(this); }
    public void Click(string by) { Clicked(by); }
}

public int With(int v, Func<int, int> f) => f(v);
public int Twice(int v, Func<int, int> f, bool again = true) => again ? f(f(v)) : f(v);
public Func<int> Say(string name, int value) { Console.Write(name + " "); return () => value; }
public int Plus(int a, int b) => a + b;

public void Main()
{
    let show = (int a, Action<int> next) => { Console.Write($"{a} then "); next(a + 1); };
    show(1, n => Console.WriteLine($"{n}"));
    Console.WriteLine($"{Twice(f: x => x + 3, v: 3)} {Twice(3, x => x + 1, again: false)}");
    Console.WriteLine($"{Plus(Say("f", 1)(), Say("g", 2)())}");
    Console.WriteLine($"{With(3, x => x * With(x, y => y + 1))}");
    Console.WriteLine($"{((Func<int, int>)(x => x + 5))(2)}");
    var v = 1;
    let steps: Func<int, int>[] = [x => x + 1, x => x * 2, x => x * x];
    foreach (var step in steps) { v = step(v); }
    Console.WriteLine($"{v + 9}");
}
