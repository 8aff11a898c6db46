namespace Foreign;
interface IShape { void Draw(); int Size { get; } }
class Box : IShape { public int X; void IShape.Draw() { } int IShape.Size => 3; } //~ error[PARSE0058] under `IShape.`: a member does not name the interface that asks for it //~ error[PARSE0058] under `IShape.`: = help: write `public` and `Size` alone
struct V
{
    public int X;
    public static V Twice(V a) => new(a.X + a.X); //~ error[PARSE0049] under `new`: `new` needs a type
    public static V Same(V a) { V b = new (a.X); return new(); } //~ error[PARSE0049] under `new`: `new` needs a type //~ error[PARSE0049] under `new()`: `new` needs a type
}
public int Main() => 0;
