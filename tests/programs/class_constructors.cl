// Constructors: overloads, delegation, the base's first, defaults, named arguments; in which order it all happens.
namespace Construct;

public int Say(string what, int n) { Console.WriteLine($"{what} {n}"); return n; }

public class A
{
    int first = Say("A.first", 1);
    public int Value;
    public init() : self(Say("default for A", 10)) { Console.WriteLine("A()"); }
    public init(int value) { Value = value; Console.WriteLine($"A({value})"); }
    public init(string text, int times = 2) { Value = text.Length * times; Console.WriteLine($"A({text}, {times})"); }
}

public class B : A
{
    int second = Say("B.second", 2);
    public init() { Console.WriteLine("B()"); }
    public init(int n) : super(n + 1) { Console.WriteLine($"B({n})"); }
    public convenience init(string s) : self(s.Length) { Console.WriteLine($"B({s})"); }
}

public class C : B { public int Third = Say("C.third", 3); }
public class Plain { public int X; }

public void Main()
{
    Console.WriteLine($"= {new A().Value}");
    Console.WriteLine($"= {new A("abc", times: 5).Value} {new A(times: 1, text: "xy").Value} {new A("q").Value}");
    Console.WriteLine($"= {new B().Value}");
    Console.WriteLine($"= {new B("four").Value}");
    Console.WriteLine($"= {new C().Third}");
    Console.WriteLine($"= {new Plain().X} {new Plain { X = 4 }.X}");
}
// expect: default for A 10
// expect: A.first 1
// expect: A(10)
// expect: A()
// expect: = 10
// expect: A.first 1
// expect: A(abc, 5)
// expect: A.first 1
// expect: A(xy, 1)
// expect: A.first 1
// expect: A(q, 2)
// expect: = 15 2 2
// expect: B.second 2
// expect: default for A 10
// expect: A.first 1
// expect: A(10)
// expect: A()
// expect: B()
// expect: = 10
// expect: B.second 2
// expect: A.first 1
// expect: A(5)
// expect: B(4)
// expect: B(four)
// expect: = 5
// expect: C.third 3
// expect: B.second 2
// expect: default for A 10
// expect: A.first 1
// expect: A(10)
// expect: A()
// expect: B()
// expect: = 3
// expect: = 0 4
