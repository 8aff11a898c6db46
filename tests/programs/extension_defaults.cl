// Extensions give the members of an interface the bodies that it leaves out; what implements them itself goes before.
// expect: 3 g3 4 x7
// expect: 9 g9 5 own
// expect: 3 3 9 g3
// expect: 8 2 4
namespace Defaults
{
    public interface IThing { int F(in this); string G(in this) => $"g{F()}"; int Size { get; } string Name(in this, int n); }
    public struct Plain : IThing { public int X; }
    public class Own : IThing { public int F() => 9; public int Size => 5; public string Name(int n) => "own"; }
    public class Heir : Own { }
    public class Bare : IThing { public int Size => 4; }
    public interface IValue { int Value(in this); }
    public struct Box<T> { public T Inside; }
    public struct Four : IValue { public int Value(in this) => 4; }
}
namespace Defaults.More
{
    import Defaults;
    const int Three = 3;
    public extension IThing
    {
        public int F(in this) => Three;
        public int Size => 4;
        public string Name(in this, int n) => $"x{n + Size}";
        public int Twice(in this) => F() * 2;
    }
    public extension<T> Box<T> when T : IValue { public int Double(in this) => Inside.Value() * 2; }
    public extension<T> Box<T> { public int Count(in this) => 2; }
    string Show(IThing one) => $"{one.F()} {one.G()} {one.Size} {one.Name(3)}";
    int Use<T>(T one) where T : IThing => one.F();
    public int Main()
    {
        Console.WriteLine(Show(new Plain()));
        Console.WriteLine(Show(new Heir()));
        Console.WriteLine($"{new Bare().F()} {Use(new Plain())} {Use(new Heir())} {new Bare().G()}");
        Console.WriteLine($"{new Box<Four>().Double()} {new Box<int>().Count()} {new Bare().Size}");
        return new Plain().Twice() - 6;
    }
}
