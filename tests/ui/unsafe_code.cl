namespace Ui;

static mut int shared = 1;
unsafe int Peek(int* p) => *p;

public void Main()
{
    var n = 1;
    let p = &n;                  //~ error[UNS0001]: `&` needs an `unsafe` block
    let q = *p;                  //~ error[UNS0001]: reading through a pointer needs an `unsafe` block
    let r = p + 4;               //~ error[UNS0001]: pointer arithmetic needs an `unsafe` block
    let s = (byte*)p;            //~ error[UNS0001]: a pointer conversion needs an `unsafe` block
    shared = 2;                  //~ error[UNS0001]: `static mut shared` needs an `unsafe` block
    Peek(null);                  //~ error[UNS0001]: calling `Peek` needs an `unsafe` block
    unsafe
    {
        shared = Peek(&n);
        let t = *n;              //~ error[TYP0002]: `*` needs a pointer to a value, this is `int`
        let w = p.X;             //~ error[NAM0005]: type `int*` has no member `X`
        let text = (byte*)"abc"; //~ error[TYP0006]: `string` cannot be converted to `byte*`
    }
}
