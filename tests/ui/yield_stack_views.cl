// The stack of a generator is another one after each `yield`: views of it are for blocks without one.
IEnumerable<int> Sums(int n)
{
    let whole = Span<int>.StackAlloc(4);        //~ error[CL0031]: `whole` looks at memory of the stack, which is gone after a `yield` = help: use it in a block without a `yield`, or an array instead
    whole[0] = n;
    yield return whole[0];
    for (var i = 0; i < n; i += 1)
    {
        var sum = 0;
        {
            let part = Span<int>.StackAlloc(4);
            part[i % 4] = i;
            let same = part[1..];
            sum = part[0] + same[0];
        }
        yield return sum;
        let copy = Span<int>.StackAlloc(2).ToArray();
        yield return copy[0];
        var later = copy[0..];                  //~ error[CL0031]: `later` looks at memory of the stack
        yield return later[0];
        later = Span<int>.StackAlloc(2);
    }
}
int Main() { foreach (var x in Sums(3)) { } return 0; }
