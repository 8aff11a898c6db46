unsafe int Peek(int* p) => *p;
public int Main()
{
    var n = 1; unsafe { let at = (nuint)(&n); let back = (int*)at; n = *back; }
    let p = (int*)64; //~ error[DM0150]: a conversion between a pointer and a number needs an `unsafe` block
    let number = (nint)p; //~ error[DM0150]: a conversion between a pointer and a number needs an `unsafe` block
    return n;
}
