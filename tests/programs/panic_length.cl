// An array cannot have a negative length; the message says where it was to be made.
// exit: 101
// stderr: panic: array length -2 is negative
// stderr:    at Bounds::Make (panic_length.cl:10)
namespace Bounds;

int[] Make(int count)
{
    let few = [1, 2];
    return new int[count - few.Length - few.Length];
}

public int Main()
{
    return Make(2).Length;
}
