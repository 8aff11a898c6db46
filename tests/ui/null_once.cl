// What may be null is said once, and where the null comes from: not from what was tested before the loop.
class Node { public Node? Next; public int Key; }

int Last(Node? head)
{
    var n = head;
    if (n == null) { return 0; }
    while (n.Key > 0) //~ error[NUL0001] under `n`: `n` may be null
    {
        n = n.Next;
    }
    return n.Key + n.Key;
}

int Sum(Node? one)
{
    let sum = one.Key + one.Key; //~ error[NUL0001] under `one`: `one` may be null
    return sum + one.Key;
}

int Main() => Last(null) + Sum(null);
