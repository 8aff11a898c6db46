// The arms of a switch and the sides of a conditional share the class or interface that all others convert to.
// expect: dot box shape
// expect: box
// expect: dot
// expect: none
// expect: dot 3
namespace Common;

interface INamed { string Name { get; } }

class Shape : INamed { public virtual string Name => "shape"; }
class Dot : Shape { public override string Name => "dot"; }
class Box : Shape { public override string Name => "box"; }

Shape Base() => new Shape();
Shape Make(int kind) => kind switch { 0 => new Dot(), 1 => new Box(), _ => new Shape() };
INamed Pick(bool dot) => dot ? new Dot() : new Box();

Shape Strict(int kind) => kind switch
{
    0 => new Dot(),
    1 => throw new Exception("none"),
    _ => new Box(),
};

public int Main()
{
    Console.WriteLine($"{Make(0).Name} {Make(1).Name} {Make(2).Name}");
    Console.WriteLine(Pick(false).Name);
    let either = Make(0).Name == "dot" ? new Dot() : Base();
    Console.WriteLine(either.Name);
    try { Console.WriteLine(Strict(1).Name); } catch (Exception e) { Console.WriteLine(e.Message); }
    let third = 3 switch { 1 => Base(), 2 => new Box(), _ => new Dot() };
    Console.WriteLine($"{third.Name} 3");
    return 0;
}
