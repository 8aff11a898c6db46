// A property or indexer of a struct that a call or property gave: what is set would be lost, as C# says, too.
namespace Copies;
struct Size { public int Wide; public int Width { get => Wide; set { Wide = value; } } public int this[int i] { get => Wide; set { Wide = value; } } }
class Box
{
    public Size Size { get; set; }
    public Size[] Sizes = new Size[2];
    public Size Made() => new Size();
}
int Main()
{
    let box = new Box();
    box.Size.Width = 1;      //~ error[TYP0005]: this cannot be set: its `Copies::Size` is a value, not a variable = help: keep the value in a variable, change that, and put it back
    box.Size.Width += 1;     //~ error[TYP0005]: this cannot be set
    box.Made().Width++;      //~ error[TYP0005]: this cannot be set
    box.Size[0] = 2;         //~ error[TYP0005]: this cannot be set
    box.Sizes[1].Width += 2;
    box.Sizes[1][0]++;
    var size = box.Size; size.Width = 3; box.Size = size;
    return box.Size.Width;
}
