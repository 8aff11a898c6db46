// Switch expressions that are not written right: each mistake once for a switch, at the right token.
namespace Arms;

string Name(int x)
{
    let a = x switch { 1 => "a" 2 => "b", _ => "c" };     //~ error[PARSE0004] under ``: `,` is missing = help: put `,` here
    let b = x switch { 1 => "a"; 2 => "b"; _ => "c"; };   //~ error[PARSE0046] under `;`: arms are separated by `,` = help: write `,`
    let c = x switch { 1: "a", 2: "b", _: "c" };          //~ error[PARSE0046] under `:`: an arm has `=>` behind its pattern = help: write `=>`
    let d = x switch { case 1 => "a", default => "c" };   //~ error[PARSE0046] under `case`: have no `case` = help: leave it out //~ error[PARSE0046] under `default`: is `_` = help: write `_`
    let e = x switch { 1 -> "a", _ -> "c" };              //~ error[PARSE0046] under `->`: an arm has `=>` behind its pattern
    let f = x switch { 1 => "a", _ => "c" } + "s";        //~ error[PARSE0047] under `+`: `+` cannot follow a switch expression = help: put the switch in parentheses
    let g = switch (x) { 1 => "a", _ => "b" };            //~ error[PARSE0046] under `switch`: the value stands in front of `switch` = help: write `x switch { ... }`
    let h = x switch { 1 => { return "3"; }, _ => "4" };  //~ error[PARSE0046] under `{`: the arms of a switch expression are values, not statements
    let i = x switch { 1 => return "3", _ => "4" };       //~ error[PARSE0046] under `return`: the arms of a switch expression are values
    return a + b + c + d + e;
}

int Main()
{
    let f = Name(1 2);                  //~ error[PARSE0004] under ``: `,` is missing
    let xs = [1; 2];                    //~ error[PARSE0046] under `;`: `;` stands where `,` belongs
    if (f == "a" and not true) { }      //~ error[PARSE0046] under `and`: = help: write `&&` //~ error[PARSE0046] under `not`: = help: write `!`
    let s = xs->Length;                 //~ error[PARSE0046] under `->`: = help: write `.`
    return 0;
}
