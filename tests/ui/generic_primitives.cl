// Primitive types and type parameters take no type arguments.
int<int> F() => 1;                      //~ error[TCK033] under `int<int>`: `int` is not generic = help: leave the type arguments out
T G<T>(T<int> x) => x;                  //~ error[TCK033] under `T<int>`: `T` is not generic
void Main()
{
    let string<int> s = "";             //~ error[TCK033] under `string<int>`: `string` is not generic
    let q = (long<F>)5;                 //~ error[TCK033] under `long<F>`: `long` is not generic
}
