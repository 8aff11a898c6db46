// Attributes that are known, but not where they stand; unknown ones, wherever they stand.
@extern("C") class C { }                           //~ error[ATR0002] under `@extern("C")`: `@extern` cannot stand on a class = help: `@extern` is for functions and statics
@trace struct S { }                                //~ error[ATR0002] under `@trace`: `@trace` cannot stand on a struct = help: `@trace` is for functions and testcases
@hot class K { }                                   //~ error[ATR0002] under `@hot`: `@hot` cannot stand on a class
@flags struct G { }                                //~ error[ATR0002] under `@flags`: `@flags` cannot stand on a struct = help: `@flags` is for enums
@align(4) class H { }                              //~ error[ATR0002] under `@align(4)`: `@align` cannot stand on a class = help: `@align` is for structs
@id("x") void I() { }                              //~ error[ATR0002] under `@id("x")`: `@id` cannot stand on a function = help: `@id` is for testcases
@threadlocal void J() { }                          //~ error[ATR0002] under `@threadlocal`: `@threadlocal` cannot stand on a function = help: `@threadlocal` is for statics
@trace delegate void D(@Nope int x);               //~ error[ATR0002]: `@trace` cannot stand on a delegate //~ warning[ATR0001] under `@Nope`: unknown attribute `@Nope`, ignored
int P(@Nope int x, @flags int y) => 1;             //~ warning[ATR0001] under `@Nope`: unknown attribute `@Nope`, ignored //~ error[ATR0002] under `@flags`: `@flags` cannot stand on a parameter
@wonderful void Uncalled<T>() { }                  //~ warning[ATR0001]: unknown attribute `@wonderful`, ignored
enum E
{
    @Nope One,                                     //~ warning[ATR0001]: unknown attribute `@Nope`, ignored
    @hot Two                                       //~ error[ATR0002]: `@hot` cannot stand on a variant
}
class T
{
    @Nope int x;                                   //~ warning[ATR0001]: unknown attribute `@Nope`, ignored
    @trace const int C = 1;                        //~ error[ATR0002]: `@trace` cannot stand on a constant
    @trace public int P { @hot get => 1; @flags set { } }  //~ error[ATR0002] under `@flags`: `@flags` cannot stand on an accessor
    @threadlocal static int Own;
}
unsafe int First(@restrict int* p) => *p;
int Main()
{
    @inline let x = 1;                             //~ error[ATR0002] under `@inline`: `@inline` cannot stand on a local variable = help: `@inline` is for functions and types
    @pin let y = 2;
    @nope let z = 3;                               //~ warning[ATR0001]: unknown attribute `@nope`, ignored
    @export("f") function int F(@Nope int a) => a; //~ error[ATR0002]: `@export` cannot stand on a local function //~ warning[ATR0001] under `@Nope`: unknown attribute
    return F(x);
}
