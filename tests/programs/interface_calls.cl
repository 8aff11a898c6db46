// Interfaces: classes, structs (boxed), default bodies, interface inheritance, properties, identity.
namespace Interfaces;

public interface INamed { string Name { get; } string Hello() => $"hello {Name}"; }
public interface ICounter : INamed { int Next(); int Twice() { return Next() + Next(); } int Limit { get; set; } }
public interface IEmpty { }

public class Clock : ICounter, IEmpty
{
    int n;
    public string Name => "clock";
    public int Next() { n += 1; return n; }
    public int Limit { get; set; }
}

public class Fast : Clock { public string Hello() => "fast hello"; }

public struct Step : ICounter
{
    public int By;
    int at;
    public string Name => $"step{By}";
    public int Next() { at += By; return at; }
    public int Limit { get => By * 10; set { By = value; } }
    public int Twice() => 1000;
}

public int Run(ICounter c) { return c.Next() * 100 + c.Twice(); }
public string Greet(INamed n) => n.Hello();

public void Main()
{
    let clock = new Clock();
    Console.WriteLine($"{Run(clock)} {Run(clock)} {clock.Next()} {Greet(clock)}");
    ICounter c = clock;
    c.Limit = 8;
    c.Limit += 1;
    Console.WriteLine($"{clock.Limit} {c == clock} {c.Name}");
    var step = new Step { By = 3 };
    Console.WriteLine($"{Run(step)} {step.Next()} {Greet(step)}");
    ICounter boxed = step;
    boxed.Next();
    ICounter same = boxed;
    boxed.Limit = 5;
    Console.WriteLine($"{same.Next()} {step.Next()} {same == boxed} {boxed.Limit}");
    INamed up = boxed;
    Console.WriteLine($"{up.Name} {up.Hello()}");
    INamed fast = new Fast();
    Console.WriteLine($"{fast.Hello()} {Greet(new Fast())}");
    IEmpty e = clock;
    Console.WriteLine($"{e is ICounter} {e is Fast} {up is Step} {up is IEmpty}");
    INamed[] all = [clock, step, new Fast(), boxed];
    foreach (var one in all) { Console.WriteLine(one.Name); }
}
// expect: 105 411 7 hello clock
// expect: 9 true clock
// expect: 1300 3 hello step3
// expect: 11 6 true 50
// expect: step5 hello step5
// expect: hello clock hello clock
// expect: true false true false
// expect: clock
// expect: step3
// expect: clock
// expect: step5
