// Throws in odd places: lambdas that only throw, property bodies, field initialisers, delegating constructors, patterns in
// guards, `??=`, out parameters, struct arrays half made.
// expect: lambda
// expect: property set 3
// expect: field
// expect: +base -base
// expect: delegated
// expect: guard 3
// expect: guard other
// expect: none
// expect: kept 4
// expect: out 7 x
// expect: +s1 +s2 -s2 -s1 structs
// expect: generic 5
// expect: interface default
// expect: index threw 2
// expect: while
namespace Throws;

public error Coded : Exception { public int Code; public init(int code) : super("coded") { Code = code; } }
public error Failure<T> : Exception { public T Value; public init(T value) : super("failure") { Value = value; } }

int Fail(string m) { throw new Exception(m); }

public class Props
{
    public int N { get => 1; set => throw new ArgumentException($"property set {value}"); }
}

public class Part
{
    string _name;
    public init(string name) { _name = name + ""; Console.Write($"+{_name} "); }
    public void dispose(ref this) { Console.Write($"-{_name}"); }
}

public class Fields { public Part P = new Part("never"); public int N = Fail("field"); }
public class Late { public int N = Fail("field"); public Part P = new Part("never"); }

public class Base { public Part P = new Part("base"); public init() { } }
public class Delegating : Base
{
    public init() : self(1) { Console.WriteLine("not here"); }
    public init(int n) : super() { throw new Exception("delegated"); }
}

public struct S
{
    public string Name;
    public init(int n) { if (n == 3) { throw new Exception("structs"); } Name = $"s{n}"; Console.Write($"+{Name} "); }
    public void dispose(ref this) { Console.Write($"-{Name} "); }
}

public interface IThing { int Size() { throw new NotSupportedException("interface default"); } }
public class Thing : IThing { }

void Out(int n, out int x) { x = 7; if (n > 0) { throw new Exception("x"); } }

T Generic<T>(T value) { throw new Failure<T>(value); }

public int Main()
{
    fn() -> int only = () => throw new Exception("lambda");
    try { only(); } catch (Exception e) { Console.WriteLine(e.Message); }
    let p = new Props();
    try { p.N = 3; } catch (ArgumentException e) { Console.WriteLine(e.Message); }
    try { let f = new Late(); } catch (Exception e) { Console.WriteLine(e.Message); }
    try { let d = new Delegating(); } catch (Exception e) { Console.WriteLine(); Console.WriteLine(e.Message); }
    for (var i = 3; i < 5; i += 1)
    {
        try { throw new Coded(i); }
        catch (Exception e) when (e is Coded c && c.Code == 3) { Console.WriteLine($"guard {c.Code}"); }
        catch (Exception) { Console.WriteLine("guard other"); }
    }
    string? maybe = null;
    try { maybe ??= $"{Fail("x")}"; } catch { Console.WriteLine(maybe ?? "none"); }
    int? number = 4;
    try { number ??= Fail("x"); Console.WriteLine($"kept {number ?? 0}"); } catch { Console.WriteLine("no"); }
    var x = 0;
    try { Out(1, out x); } catch (Exception e) { Console.WriteLine($"out {x} {e.Message}"); }
    try { var a = new S(1); var b = new S(2); var c = new S(3); } catch (Exception e) { Console.WriteLine(e.Message); }
    try { Generic<int>(5); } catch (Failure<string>) { Console.WriteLine("no"); } catch (Failure<int> f) { Console.WriteLine($"generic {f.Value}"); }
    IThing t = new Thing();
    try { t.Size(); } catch (NotSupportedException e) { Console.WriteLine(e.Message); }
    let numbers = new int[] { 1, 2 };
    var at = 0;
    try { numbers[at++] = numbers[at++] + Fail("i"); } catch { Console.WriteLine($"index threw {at}"); }
    try { do { at += 1; } while (Fail("while") > 0); } catch (Exception e) { Console.WriteLine(e.Message); }
    return 0;
}
