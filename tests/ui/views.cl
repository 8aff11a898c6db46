namespace Ui;

struct Keep { public Span<int> All; }

Span<int> Escape() => Span<int>.StackAlloc(4);            //~ error[CL0031]: looks at memory of the function's stack

Span<int> Later()
{
    let all = Span<int>.StackAlloc(4);
    let part = all.Slice(1);
    return part;                                          //~ error[CL0031]: looks at memory of the function's stack
}

void Out(out Span<int> all) { all = Span<int>.StackAlloc(2); }   //~ error[CL0031]: would be kept

int Fine() { let all = Span<int>.StackAlloc(4); return all[0]; }

public void Main()
{
    let names = Span<string>.StackAlloc(2);               //~ error[CL0032]: memory on the stack holds plain values only
    let data = [1, 2, 3];
    let bytes = "abc".AsUtf8Span();
    bytes[0] = 1u8;                                       //~ error[LCL0002]: this cannot be assigned
    let wide: Span<long> = data;                          //~ error[TYP0001]: expected `Std::Span<long>`
    let part = 5[1..2];                                   //~ error[TYP0002]: `int` has no parts to take
    let text = data["a".."b"];                            //~ error[TYP0001]: a bound must be an integer, found `string` //~ error[TYP0001]: a bound must be an integer, found `string`
    foreach (ref var c in "abc") { }                      //~ error[TYP0005]: these elements cannot be changed in place
    let (a, b) = (1, 2, 3);                               //~ error[TYP0001]: cannot be taken apart into 2 names
    var x = 1;
    (x, x) += (1, 2);                                     //~ error[TYP0005]: needs one variable, not several
    if (data is [.., 1, ..]) { }                          //~ error[PAT0003]: at most one `..`
    if (x is [1]) { }                                     //~ error[PAT0002]: a list pattern needs an array or a span
    let k = (1, 2) == (1, "a");                           //~ error[TYP0002]: `==` cannot be applied to `int` and `string`
}
