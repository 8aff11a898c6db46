// What C# programmers write, and what to write instead.
enum Color { Red, Green }
struct P { public int X; public int Y { get; set; } }
class C { public P Pos { get; set; } public P[] All => new P[1]; }
int F(int a) => a;
int Zero() => 0;

int Main()
{
    let c = new C();
    c.Pos.X = 3; //~ error[TYP0005] under `c.Pos.X`: it is a value, not a variable = help: it would be the field of a copy: keep the `P` in a variable, change that, and put it back
    c.All[0].X = 3;
    let char one = "a"; //~ error[TYP0001]: expected `char` for `one`, found `string` = help: a character stands in single quotes
    let char two = "ab"; //~ error[TYP0001]: expected `char` for `two`, found `string`
    let string text = 5; //~ error[TYP0001]: expected `string` for `text`, found `int` = help: write `$"{...}"`, or `.ToString()`
    let string word = 'a'; //~ error[TYP0001]: expected `string` for `word`, found `char` = help: write `$"{...}"`
    if (Color.Red == 1) { } //~ error[TYP0002]: `==` cannot be applied to `Color` and `int` = help: name a variant, or take its number: `(int)`
    Console.WriteLine("{0} {1}", 1, 2); //~ error[TCK141]: no overload of `WriteLine` takes 3 arguments = help: write `$"{a} {b}"`, or give the values as one array: `("{0} {1}", [a, b])`
    let int number = Zero; //~ error[TYP0001]: expected `int` for `number`, found `fn() -> int` = help: call it: `...()`
    return F; //~ error[TYP0001]: expected `int` for the result, found `fn(int) -> int` = help: call it: `...()`
}
