// What a test of `?.` does not tell.
class Node { public int Value; public Node? Next; public bool Set(Node? n) => n == null; }

int F(Node? a, Node? b, Node? c, Node? d, int? e)
{
    if (a?.Next == null) { return a.Value; } //~ error[NUL0001] under `a`: `a` may be null
    if (b?.Value != 3) { return b.Value; } //~ error[NUL0001] under `b`: `b` may be null
    if (c?.Set(c = null) != null) { return c.Value; } //~ error[NUL0001] under `c`: `c` may be null
    if (d?.Value == e) { return d.Value; } //~ error[NUL0001] under `d`: `d` may be null
    return 0;
}
int Main() => F(null, null, null, null, null);
