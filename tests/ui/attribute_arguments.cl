// Attributes with arguments that say nothing, or not what was meant.
@trace(5) int A() => 1;                            //~ error[ATR0002] under `5`: the label of `@trace` is a string, not `5` = help: write `@trace("label")`
@trace(label = Name) int B() => 1;                 //~ error[ATR0002] under `label = Name`: the label of `@trace` is a string, not `Name`
@trace("a", "b") int C() => 1;                     //~ error[ATR0002] under `"b"`: `@trace` has no level `b` = help: the levels are `Perf` and `Debug`
@trace("l", level = Foo) int D() => 1;             //~ error[ATR0002] under `level = Foo`: `@trace` has no level `Foo`
@trace("l", TraceLevel.Debug) int E() => 1;
@inline("x") int F() => 1;                         //~ error[ATR0002] under `@inline("x")`: `@inline` takes `local` or `cross` = help: `@always_inline` has a function inlined
@inline(foo) int G() => 1;                         //~ error[ATR0002]: `@inline` takes `local` or `cross`
@inline int H() => 1;                              //~ error[ATR0002]: `@inline` takes `local` or `cross`
@inline(cross) int I() => 1;
@cost(cpu = "a") int J() => 1;                     //~ error[ATR0002]: the budget `cpu` of `@cost` must be whole microseconds, such as `40us`, not `a`
@cost int K() => 1;                                //~ error[ATR0002] under `@cost`: `@cost` names no budget = help: write `@cost(cpu = 40us)`, `gpu = 10us` or `mem = 4096`
@cost() int L() => 1;                              //~ error[ATR0002] under `@cost()`: `@cost` names no budget
@hot(1) int M() => 1;                              //~ error[ATR0002] under `@hot(1)`: `@hot` takes no arguments = help: write `@hot`
@flags(3) enum N { One }                           //~ error[ATR0002] under `@flags(3)`: `@flags` takes no arguments
@extern("Rust") static extern int abs(int x);      //~ error[ATR0002] under `"Rust"`: `@extern` is for functions of C, not of `Rust` = help: write `@extern("C")`
@extern static extern int labs(int x);             //~ error[ATR0002] under `@extern`: `@extern` takes the string `C`
@extern("C", name = "f") static extern int G1();   //~ error[ATR0002] under `name = "f"`: `@extern` has no `name`
@extern("C", alias = f) static extern int G2();    //~ error[ATR0002] under `alias = f`: the `alias` of `@extern` is a string
@allow(nonsense) int O() => 1;                     //~ warning[ATR0001] under `nonsense`: `@allow` knows no `nonsense`
@allow(dead_cod) class P { }                       //~ warning[ATR0001] under `dead_cod`: `@allow` knows no `dead_cod` = help: did you mean `dead_code`?
@allow int Q() => 1;                               //~ warning[ATR0001] under `@allow`: `@allow` names nothing = help: write `@allow(dead_code)`, or a code
@allow(dead_code, "unused_param", lcl0001, TCK018, all) int R() => 1;
@id(5) testcase S { }                              //~ error[TST0002] under `@id(5)`: `@id` takes one string
@category(5) testcase T { }                        //~ error[TST0002] under `@category(5)`: `@category` takes names of categories, which are strings = help: for example `@category("fast")`
int Main() => A();
