namespace Ui;

public void Main()
{
    let a = new int[] { 1, "x", 2.5 };   //~ error[TYP0001]: expected `int` for an array element, found `string` //~ error[TYP0001]: expected `int` for an array element, found `double`
    let b = new int[3] { 1, 2 };         //~ error[TCK140]: the length says 3, the list has 2 elements
    let c = [];                          //~ error[TYPE0705]: the element type of `[]` is not known
    let d = [1, "a"];                    //~ error[TCK147]: the elements have no common type
    let e = new int[4];
    let f = e["a"];                      //~ error[TYP0001]: an index must be an integer, found `string`
    let g = e[0, 1];                     //~ error[TCK144]: an index has one part
    let h = 5[0];                        //~ error[TYP0002]: `int` cannot be indexed
    let i = new int["n"];                //~ error[TYP0001]: the length of an array must be an integer, found `string`
    let j: long[] = e;                   //~ error[TYP0001]: expected `long[]` for `j`, found `int[]`
    let k = e.Count;                     //~ error[NAM0005]: type `int[]` has no member `Count`
    e.Length = 3;                        //~ error[TYP0005]: this cannot be assigned
    let s = "abc";
    s[0] = 'x';                          //~ error[TYP0005]: this cannot be assigned
    foreach (var x in 5) { x.Y(); }      //~ error[TYP0014]: `foreach` cannot go through an `int`
    foreach (var x in 0..) { }           //~ error[TYP0014]: `foreach` needs a range with both ends
}
