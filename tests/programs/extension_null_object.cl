// An extension's method called on a reference that was never set panics at the call, as a method of the class does.
// exit: 101
// stderr: null
class Node { public int Value; }

extension Node { public int Twice() => Value * 2; }

int Main()
{
    let nodes = new Node[1];
    return nodes[0].Twice();
}
