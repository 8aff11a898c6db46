// A struct that contains itself, used as a value: what looks at its parts must end.
struct Node { public int Value; public Node Next; }  //~ error[TYP0015]: `Node` contains itself
Node Made(Node from) { let copy = from; return copy; }
int Main() { let n = Made(new Node { Value = 1 }); return n.Value; }
