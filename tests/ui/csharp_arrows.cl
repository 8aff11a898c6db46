class Cart
{
    private int[] _items = new int[3];
    public void Add(int item) => { _items[0] = item; }  //~ error[PARSE0057]: a body in braces has no `=>`
    public int Get() => _items[0];
    public int First { get => { return 1; } set { _items[0] = value; } }  //~ error[PARSE0057]: a body in braces has no `=>`
    public init() => { }  //~ error[PARSE0057]: a body in braces has no `=>`
    public static int operator +(Cart a, int b) => { return b; }  //~ error[PARSE0057]: a body in braces has no `=>`
}
int Twice<T>(int x) where T : struct => { return x; }  //~ error[PARSE0057]: a body in braces has no `=>`
int Main()
{
    function int Local(int n) => { return n; }  //~ error[PARSE0057]: a body in braces has no `=>`
    let f = (int x) => { return x; };
    let g = () => { return 1; };
    return unknown + f(1) + g() + Local(2);  //~ error[NAM0001]: unknown name `unknown`
}
