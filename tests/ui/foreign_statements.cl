// Statements of other languages, each with what to write in Chic.
namespace Statements;

class Foo { public int A; }
int[] Numbers() { return {1, 2}; }  //~ error[PARSE0044] under `{1, 2}`: the values of an array stand in `[ ]`

void Loops(int[] xs)
{
    for (x in xs) { }             //~ error[PARSE0048] under `for`: `for` does not go through a sequence = help: write `foreach (var x in ...)`
    for (var x in xs) { }         //~ error[PARSE0048] under `for`: = help: write `foreach (var x in ...)`
    for (let x of xs) { }         //~ error[PARSE0048] under `for`: = help: write `foreach (var x in ...)`
    for (int x : xs) { }          //~ error[PARSE0048] under `for`: = help: write `foreach (var x in ...)`
    for x in xs { }               //~ error[PARSE0048] under `for`: = help: write `foreach (var x in ...)`
    foreach (x in xs) { }         //~ error[PARSE0034] under `x`: = help: write `var x`
    for i := 0; i < 3; i++ { }    //~ error[PARSE0012] under `i`: what follows `for` stands in parentheses
    loop { }                      //~ error[PARSE0013] under `loop`: = help: write `while (true)`
    do { } until (true);          //~ error[PARSE0013] under `until`: = help: write `while (!(...))`
    while (true) { break outer; } //~ error[PARSE0014] under `outer`: `break` takes no label
}

void Choices(int x, bool y)
{
    if (y) { } elif (y) { }       //~ error[PARSE0013] under `elif`: = help: write `else if`
    if (y) then { x = 1; }             //~ error[PARSE0013] under `then`: = help: leave it out
    unless (y) { }                //~ error[PARSE0013] under `unless`: = help: write `if (!(...))`
    match x { }                   //~ error[PARSE0013] under `match`: = help: write `switch (x)
    y &&= true;                   //~ error[PARSE0014] under `&&=`: Chic has no `&&=` = help: write `x = x && ...`
    let z = y if y else y;        //~ error[PARSE0014] under `if`: = help: write `condition ? value : other`
    raise Exception("x");         //~ error[PARSE0013] under `raise`: = help: write `throw`
    defer Loops();                //~ error[PARSE0013] under `defer`: = help: write `using`
    try { } catch e { }           //~ error[PARSE0012] under `e`: = help: write `catch (Exception e)`
}

void Values(int x)
{
    let mut a = 1;                //~ error[PARSE0013] under `let mut`: = help: write `var`
    final int b = 2;              //~ error[PARSE0013] under `final`: = help: write `let`
    let c := 3;                   //~ error[PARSE0014] under `:=`: = help: write `=`
    var (d, e) := Two();          //~ error[PARSE0014] under `:=`: = help: write `=`
    let f = |q| q + 1;            //~ error[PARSE0014] under `|`: a function value is written with `=>`
    let g = function (q) { };     //~ error[PARSE0014] under `function`: a function value is written with `=>`
    let h = lambda q: q;          //~ error[PARSE0014] under `lambda`: a function value is written with `=>`
    let i = f"{x}";               //~ error[PARSE0014] under `f"{x}"`: = help: write `$"..."`
    let j = `x`;                  //~ error[LEX0009]: a string has double quotes
    let k = new Foo;              //~ error[PARSE0049] under ``: = help: write `new Foo()`
    let l = new();                //~ error[PARSE0049] under `new()`: `new` needs a type
    let m = Foo { A: 1 };         //~ error[PARSE0049] under `Foo`: an object is made with `new` = help: write `new Foo { A = ... }`
    let n = new Foo() { A: 1 };   //~ error[PARSE0049] under `:`: = help: write `A = ...`
    let o = [y for y in [1]];     //~ error[PARSE0014] under `for`: a list is not made by a loop in it
    let p = Two(1, );             //~ error[PARSE0014] under `,`: there is a `,` too many
    let q = .5; let q2 = 1.;       //~ error[PARSE0014] under `.5`: = help: write `0.5` //~ error[PARSE0014] under `1.`: = help: write `1.0`
    let r: [int] = [1];           //~ error[PARSE0008] under `[int]`: = help: write `int[]`
    let ((s, t), u) = Two();      //~ error[PARSE0050] under `(`: a part cannot be taken apart at once = help: give this part a name
    (var v, var w) = Two();       //~ error[PARSE0050] under `var`: `var` stands in front of the parentheses = help: write `var (a, b) = ...`
    (int v2, string w2) = Two();  //~ error[PARSE0050] under `v2`: have no types of their own = help: write `let (a, b) = ...` //~ error[PARSE0050] under `w2`: have no types of their own
    let w3 = nameof(Box<int>.V);  //~ error[PARSE0014] under `<`: `nameof` takes names without type arguments = help: leave `<...>` out
    println!("{}", x);            //~ error[PARSE0014] under `println!`: Chic has no macros
    let y = x!;                   //~ error[PARSE0014] under `!`: Chic has no `!` behind a value
    static int z = 1;             //~ error[PARSE0039] under `static`: a local cannot be `static`
    class Inner { }               //~ error[PARSE0039] under `class`: `class` cannot stand inside a body
    yield 3;                      //~ error[PARSE0014] under `yield`: = help: write `yield return ...`
}
int Main() => 0;
