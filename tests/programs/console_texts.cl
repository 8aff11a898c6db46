// Writing whatever has a text: enums, and types with a `ToString()`.
// expect: GreenRed
// expect: 3 m
// expect: 4 m
// expect: base 5
// expect: derived 6
// expect: Std::FormatException: the text is wrong
// expect: named n
namespace ConsoleTexts;

public enum Color { Red, Green }
public struct Meters { public int N; public string ToString() => $"{N} m"; }
public class Base { public int N; public virtual string ToString() => $"base {N}"; }
public class Derived : Base { public override string ToString() => "derived " + N.ToString(); }
public interface INamed { string Name { get; } string ToString() => $"named {Name}"; }
public class Thing : INamed { public string Name => "n"; }
public void Show<T>(T x) where T : IFormattable { Console.WriteLine(x); }

public void Main()
{
    Console.Write(Color.Green);
    Console.WriteLine(Color.Red);
    Console.WriteLine(new Meters { N = 3 });
    Show(new Meters { N = 4 });
    let b: Base = new Base { N = 5 };
    Console.WriteLine(b);
    let d: Base = new Derived { N = 6 };
    Show(d);
    try { throw new FormatException("the text is wrong"); } catch (Exception e) { Console.WriteLine(e); }
    let named: INamed = new Thing();
    Console.WriteLine(named);
}
