class Node<T> { public T Value; public Node<T>? Next; public init(T value) { Value = value; } }
class Stack<T>
{
    private Node<T>? _head;
    private int _count;
    private string? _name;
    public int Letters() => _name.Length;  //~ error[NUL0001]: this value may be null
    public T Peek() => _head == null ? throw new InvalidOperationException("empty") : _values[0];
    private T[] _values = new T[4];
    public int Size() { return "many"; }  //~ error[TYP0001]: expected `int` for the result, found `string`
    public bool Find(T wanted) { foreach (var i in 0.._count) { if (i == 3) { return true; } } }  //~ error[FLW0002]: `Find` does not return a value on every path
    public void Reset() { let n = _count; n = 0; _count.Clear(); }  //~ error[LCL0002]: this cannot be assigned: `n` is a `let` //~ error[NAM0005]: type `int` has no member `Clear`
    public T First(T other) { let t: string = 3; return other; }  //~ error[TYP0001]: expected `string` for `t`, found `int`
    public T Add(T other) => Peek() + other;
    public int Rest() { if (_head == null) { return 0; } let next = _head?.Next; return next == null ? 1 : 2; }
}
int Twice<T>(T one) { return one.Count * 2.5; }
int Main() { let stack = new Stack<int>(); return 0; }
