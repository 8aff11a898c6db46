// Constants name their type in a block as elsewhere.
void Main()
{
    const x = 3, y = 4;                 //~ error[PARSE0053] under `x`: the constant `x` needs a type = help: write `const int x = ...` //~ error[PARSE0053] under `y`: the constant `y` needs a type
    const text = "a";                   //~ error[PARSE0053] under `text`: the constant `text` needs a type = help: write `const string text = ...`
    const real = 1.5;                   //~ error[PARSE0053] under `real`: the constant `real` needs a type = help: write `const double real = ...`
    const int fine = 3;
    const nothing;                      //~ error[PARSE0038] under `nothing`: the constant `nothing` needs a value
    let sum = x + y + fine;
}
