struct Point { public int X; public int Inst(this int n) => n; }    //~ error[TCK013]: `this` alone, without type and name

extension Point
{
    public int Typed(this Point p) => 1;                //~ error[TCK013]: the receiver of an instance method is `this` alone
    public int Late(int n, this) => n;                  //~ error[TCK013]: `this` can only be the first parameter
    public static int Static(this) => 1;                //~ error[TCK013]: only instance methods have a `this` parameter
    public int Out(out this) => 1;                      //~ error[TCK013]: it cannot be `out`
}

static class Tools
{
    public static int Second(int n, this int m) => n;   //~ error[TCK013]: `this` can only be the first parameter
    public static int Out(out this int n) { n = 1; return n; }      //~ error[TCK013]: it cannot be `out`
}

int Main()
{
    function int Local(this int n) => n;                //~ error[TCK013]: local function `Local` cannot extend a type
    return Local(0);
}
