// The value of a null reference.
// expect: 3
// exit: 101
// stderr: panic: null reference
namespace Nullables;

class Thing { public int Size = 3; }

public void Main()
{
    Thing? thing = new Thing();
    Console.WriteLine(thing.Value.Size);
    thing = null;
    Console.WriteLine(thing.Value.Size);
}
