// An array cannot have a negative length.
// exit: 101
// stderr: array length -2 is negative
namespace Bounds;

int Two() => 2;

public int Main()
{
    let cells = new int[-Two()];
    return (int)cells.Length;
}
