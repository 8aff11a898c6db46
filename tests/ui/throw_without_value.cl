T Same<T>(T x) => x;

int Main()
{
    let f = () => throw;  //~ error[EXC0002]: `throw` alone outside a `catch`
    if (f == null) { let a = throw new Exception("a"); }  //~ error[TYP0001]: `a` cannot get its value here: this throws
    if (f == null) { let b = (1, throw new Exception("b")); }  //~ error[TYP0001]: a tuple element needs a value with a type
    if (f == null) { let c = Same(throw new Exception("c")); }  //~ error[TCK141]: `Same`: what `T` is does not follow from the arguments
    if (f == null) { let d = new[] { throw new Exception("d") }; }  //~ error[TCK147]: the elements have no common type: `never`
    if (f == null) { let e = true ? 1 : throw; }  //~ error[EXC0002]: `throw` alone outside a `catch`
    return 0;
}
