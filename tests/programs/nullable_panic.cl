// Asking a nullable value that is not there for its value.
// expect: 4
// exit: 101
// stderr: panic: value of null
// stderr: nullable_panic.cl:16
namespace Nullables;

struct Box { public int? Size; }

public void Main()
{
    var boxes = new Box[2];
    boxes[0].Size = 4;
    foreach (var box in boxes)
    {
        Console.WriteLine(box.Size.Value);
    }
}
