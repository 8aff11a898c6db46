// A negative index is out of bounds too.
// exit: 101
// stderr: index -1 out of bounds for length 3
namespace Bounds;

int Pick(long[] cells, int at) => (int)cells[at];

public int Main()
{
    let cells = new long[3];
    return Pick(cells, Pick(cells, 0) - 1);
}
