struct P { public int X; public init(int x, int y) { X = x; } }
class Holder<T> where T : new()
{
    private P _first = new(1, 2);  //~ error[PARSE0049]: `new` needs a type
    public P Second { get; set; } = new();  //~ error[PARSE0049]: `new` needs a type
    public (int, string)[] Pairs = new (int, string)[3];
    public (int, string)?[] Gaps = new (int, string)?[3];
}
int Sum(P p, P q) => p.X + q.X;
P Make(int n)
{
    if (n == 1) { return new(n, n); }  //~ error[PARSE0049]: `new` needs a type
    if (n == 2) { throw new("two"); }  //~ error[PARSE0049]: `new` needs a type
    return n > 3 ? new(x: 1, y: 2) : new P(0, 0);  //~ error[PARSE0049]: `new` needs a type
}
int Main()
{
    let p: P = new(n.X + 1, 2) { X = 3 };  //~ error[PARSE0049]: `new` needs a type
    let all = new P[] { new(Sum(p, p), 2), new P(1, 2) };  //~ error[PARSE0049]: `new` needs a type
    let other = unknown;  //~ error[NAM0001]: unknown name `unknown`
    return Sum(new("a"), p);  //~ error[PARSE0049]: `new` needs a type
}
