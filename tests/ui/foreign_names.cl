// Names that other languages have: the help says what Chic has instead.
namespace Foreign;

import System.IO;  //~ error[IMPORT0001] under `System`: what C# has in `System` is in `Std`

struct Bag { public int Size; }

double Use(int[] xs, string s, Bag bag)
{
    println("hi");                     //~ error[NAM0001] under `println`: write `Console.WriteLine(...)`
    let list = new List<int>();        //~ error[TCK030] under `List`: make an array `T[]`
    let table = new Dictionary<string, int>();  //~ error[TCK030] under `Dictionary`: the library has no such collection
    var n: string? = nil;              //~ error[NAM0001] under `nil`: write `null`
    let yes = True;                    //~ error[NAM0001] under `True`: write `true`
    let size = len(xs);                //~ error[NAM0001] under `len`: write `x.Length`
    let count = xs.Count;              //~ error[NAM0005] under `Count`: write `Length`
    let twice = xs.map(x => 2 * x);    //~ error[NAM0005] under `map`: write a `foreach` loop
    let unit = s.charAt(0);            //~ error[NAM0005] under `charAt`: write `x[i]`
    let shown = string.Format("x");    //~ error[NAM0005] under `Format`: write `$"...{value}..."`
    let own = bag.Count;               //~ error[NAM0005] under `Count`: type `Foreign::Bag` has no member `Count`
    Assert.That(1);                    //~ error[NAM0001] under `Assert`: `Std.Testing` has it: write `import Std.Testing;` at the top of the file
    if (xs.length == 0) { throw new Error("none"); }  //~ error[NAM0005] under `length`: did you mean `Length`? //~ error[TCK030] under `Error`: write `Exception`
    return sqrt(2.0);                  //~ error[NAM0001] under `sqrt`: write `Math.Sqrt(...)`
}
int Main() => 0;
