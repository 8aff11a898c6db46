namespace Ui;
int Main()
{
    let o: object = 5;
    let a = o + 1;        //~ error[TYP0002]: `+` cannot be applied to `object` and `int`
    let b = o == 5;       //~ error[TYP0002]: `==` cannot be applied to `object` and `int`
    let c = "a" != o;     //~ error[TYP0002]: `!=` cannot be applied to `string` and `object`
    let d = o < o;        //~ error[TYP0002]: `<` cannot be applied to `object` and `object`
    let e = -o;           //~ error[TYP0002]: `-` cannot be applied to `object`
    if (o) { }            //~ error[TYP0003]: expected a `bool`, found `object`
    let f = o.Length;     //~ error[NAM0005]: type `object` has no member `Length`
    let g = o[0];         //~ error[TYP0002]: `object` cannot be indexed
    let h = o();          //~ error[TYP0004]: a value of type `object` cannot be called
    foreach (var x in o) { }  //~ error[TYP0014]: `foreach` cannot go through an `object`
    return 0;
}
