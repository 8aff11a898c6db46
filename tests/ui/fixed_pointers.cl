// What `fixed` can point to.
namespace Pinned;
public unsafe void Main()
{
    let array = new int[] { 1 };
    var n = 1;
    fixed (let p = n) { } //~ error[TYP0001]: `fixed` points into an array, a view or a text, or to a variable, not to a `int`
    fixed (let long* p = array) { } //~ error[TYP0001]: expected `long*` for `p`, found `int*`
    fixed (let int* p) { } //~ error[TYP0010]: `p` needs a value: what it shall point to
    fixed (let q) { } //~ error[TYP0010]: `q` needs a type or a value
    fixed (let int* p = array) { p = &n; } //~ error[LCL0002]: `p` is a pointer of `fixed`
    fixed (int* p = array) { } //~ warning[LCL0001]: a local is declared with `var` or `let`
    fixed (let p = missing) { } //~ error[NAM0001]: unknown name `missing`
}
public void Safe(int[] array)
{
    fixed (let int* p = array) { } //~ error[UNS0001]: `fixed` needs an `unsafe` block or function
}
