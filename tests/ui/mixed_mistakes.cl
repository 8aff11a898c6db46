// Mistakes in the text do not hide those in the meaning: all are told in one run, but none that only follows from another.
namespace Mixed;

enum Level { Low, High }

int First(int n)
{
    let a: string = n;       //~ error[TYP0001]: expected `string` for `a`, found `int`
    let b = unknown;         //~ error[NAM0001] under `unknown`: unknown name `unknown`
    let c = "a\q";           //~ error[LEX0005]: unknown escape `\q`
    let d = Level.Hihg;      //~ error[NAM0005] under `Hihg`: = help: did you mean `High`?
    return "text"            //~ error[PARSE0003] under ``: `;` is missing
}

int Second(int n)
{
    let early: bool = n;     //~ error[TYP0001]: expected `bool` for `early`, found `int`
    let lost = new ;         //~ error[PARSE0001]: expected a name, found `;`
    let later = lost + 1;    // what stood there may be anything
    return later;
}

bool Third(int n)
{
    if (n) { return true; }  //~ error[TYP0003]: expected a `bool`, found `int`
    let both = n == 1 and n == 2;  //~ error[PARSE0046]: `and` stands where `&&` belongs
    return both + 1;         //~ error[TYP0002]: `+` cannot be applied to `bool` and `int`
}

int Main() => "none";        //~ error[TYP0001]: expected `int` for the result, found `string`
