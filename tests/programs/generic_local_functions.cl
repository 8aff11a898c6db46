// Local functions of bodies that are also looked at with the constraint for the parameter are no part of the program.
// expect: 2 3
// expect: true
class Tree<T> where T : IComparable<T>
{
    class Node { public T Value; public Node? Left; public init(T v) { Value = v; } public Node? Below() => Left; }
    Node? _root;
    public void Put(T v) { let n = new Node(v); n.Left = _root; _root = n; }
    public int Depth() { function int Down(Node? n) => n == null ? 0 : Down(n.Below()) + 1; return Down(_root); }
    public T Least()
    {
        function T Of(T a, Node? n) { let less = (T b) => b.CompareTo(a) < 0; return n == null ? a : Of(less(n.Value) ? n.Value : a, n.Left); }
        let r = _root ?? throw new Exception("empty");
        return Of(r.Value, r);
    }
}
bool Same<T>(T[] a) where T : IEquatable<T> { function bool Both(T x, T y) => x.Equals(y); return Both(a[0], a[1]); }
int Main()
{
    let t = new Tree<int>(); t.Put(3); t.Put(4);
    Console.WriteLine($"{t.Depth()} {t.Least()}");
    Console.WriteLine(Same([1, 1]));
    return 0;
}
