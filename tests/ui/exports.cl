// Names that functions and statics are exported under.
namespace Ui;

@export("twice") public int First() => 1;
@export("twice") public int Second() => 2;               //~ error[ATR0002] under `@export("twice")`: two declarations are exported as `twice` = help: export each under a name of its own
@export("generic") public T Same<T>(T x) => x;           //~ error[ATR0002] under `@export("generic")`: `Same` is generic: it has no one symbol to export = help: export a function that calls it
public struct Box<T> { @export("in_generic") public static int Size() => 4; }  //~ error[ATR0002]: `Size` is generic
@export("main") public int A() => 1;                     //~ error[ATR0002] under `@export("main")`: nothing can be exported as `main`: a program starts with it = help: choose another name
@export("_start") public int B() => 1;                   //~ error[ATR0002]: nothing can be exported as `_start`: a program starts with it
@export("chic_rt_alloc") public int C() => 1;            //~ error[ATR0002]: nothing can be exported as `chic_rt_alloc`: names with `chic_` in front belong to the runtime
@export("write") public int D() => 1;                    //~ error[ATR0002]: nothing can be exported as `write`: the runtime calls the C library's function of that name
@export("memcpy") public int E() => 1;                   //~ error[ATR0002]: nothing can be exported as `memcpy`: the runtime calls
@export("bad name!") public int F() => 1;                //~ error[ATR0002] under `@export("bad name!")`: "bad name!" is not the name of a symbol: only letters, digits and `_` are, not beginning with a digit
@export("") public int G() => 1;                         //~ error[ATR0002]: `@export` takes one string
public class K
{
    @export("twice") public static int Count;            //~ error[ATR0002]: two declarations are exported as `twice`
    @export("both") public int P { get; set; }           //~ error[ATR0002]: two declarations are exported as `both`
}

@extern("C") @export("ui_fine") public int Fine(int x) => x;

public void Main() { }
