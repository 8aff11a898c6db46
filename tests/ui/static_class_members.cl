// A static class has no objects.
static class E
{
    public init() { }                   //~ error[NAM0009] under `init`: a static class has no constructor
    public int F() => 3;                //~ error[NAM0009] under `F`: static class `E` cannot have instance methods = help: add `static`
    int x;                              //~ error[NAM0009]: static class `E` cannot have instance fields = help: add `static`
    public int P { get; set; }          //~ error[NAM0009] under `P`: static class `E` cannot have instance properties = help: add `static`
    public static int Fine() => 1;
    const int Also = 2;
}
int Main() => E.F() + E.P + E.Fine();
