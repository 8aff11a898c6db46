// Type patterns on values of a type parameter: in every instance, those for other types just do not fit.
// expect: int 8
// expect: text ab!
// expect: point 3
// expect: other
// expect: 5 0 2
// expect: dog cat ?
// expect: 7 -1
// expect: none some
// expect: whole text other
namespace GenericTypeTests;

public struct Point { public int X; public int Y; }
public abstract class Pet { }
public class Dog : Pet { public string Name => "dog"; }
public class Cat : Pet { public string Name => "cat"; }

public string Show<T>(T x)
{
    if (x is int n) { return $"int {n * 2}"; }
    if (x is string { Length: > 1 } s) { return "text " + s + "!"; }
    if (x is Point { X: var a, Y: 2 }) { return $"point {a + 2}"; }
    return "other";
}

public int Size<T>(T x) => x switch { int => 5, string s => s.Length, Point p => p.X + p.Y, _ => 0 };

public string Name<P>(P pet) where P : Pet
{
    switch (pet)
    {
        case Dog d: return d.Name;
        case Cat c: return c.Name;
    }
    return "?";
}

public class Box<T>
{
    public T Value;
    public int Number => Value is not int ? -1 : Value is int n ? n : 0;
    public string Kind() { return Value is null ? "none" : "some"; }
}

public string Kind<T>(T x)
{
    switch (x)
    {
        case int n: return "whole";
        case string s: return "text";
        default: return "other";
    }
}

public void Main()
{
    Console.WriteLine(Show(4));
    Console.WriteLine(Show("ab"));
    Console.WriteLine(Show(new Point { X = 1, Y = 2 }));
    Console.WriteLine(Show(1.5));
    Console.WriteLine($"{Size(1)} {Size('c')} {Size("xy")}");
    let pet: Pet = new Cat();
    Console.WriteLine($"{Name(new Dog())} {Name(pet)} ?");
    Console.WriteLine($"{new Box<int> { Value = 7 }.Number} {new Box<string> { Value = "x" }.Number}");
    Console.WriteLine($"{new Box<string?>().Kind()} {new Box<int?> { Value = 1 }.Kind()}");
    Console.WriteLine($"{Kind(1)} {Kind("a")} {Kind('c')}");
}
