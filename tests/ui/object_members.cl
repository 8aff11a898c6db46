namespace Ui;
class BadText { public override int ToString() => 1; }             //~ error[TCK209]: `ToString()` returns `int`, the method of `object` that it overrides `string`
class BadEquals { public override bool Equals(int n) => true; }    //~ error[TCK200]: `Equals(int n)` overrides nothing
struct BadHash { public override string GetHashCode() => ""; }     //~ error[TCK209]: `GetHashCode()` returns `string`, the method of `object` that it overrides `int`
class Fixed { public string ToString() => "fixed"; }
class Moved : Fixed { public override string ToString() => "moved"; }   //~ error[TCK200]: `ToString()` is not virtual and cannot be overridden
class Shape { }
int Main()
{
    let a = new Shape().Equals();          //~ error[TCK141]: the arguments do not fit `Equals`
    let b = $"{new Shape()}";              //~ error[TYP0007]: no text form of `Ui::Shape`
    let c = object.Missing;                //~ error[NAM0005]: type `object` has no `Missing`
    let d = new Shape().SharesWith(1);     //~ error[NAM0005]: type `Ui::Shape` has no member `SharesWith`
    return 0;
}
