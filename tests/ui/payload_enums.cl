namespace Ui;

enum Shape { Circle { double R; }, Box { double W; double H; double W; }, None }   //~ error[NAM0003]: field `W` is declared twice
enum Odd { One = 1, Two { int N; } }                      //~ error[ENM0001]: variant `One` cannot have a number
enum Loop { Leaf, Node { Loop Inner; } }                  //~ error[TYP0015]: enum `Loop` contains itself

public void Main()
{
    let a = Shape.Circle;                                 //~ error[ENM0002]: variant `Circle` holds data
    let b = Shape.Circle { };                             //~ error[ENM0002]: field `R` of variant `Circle` is not set
    let c = Shape.Circle { X = 1.0 };                     //~ error[TCK133]: variant `Circle` has no field `X`
    let d = Shape.Circle { R = 1.0, R = 2.0 };            //~ error[TCK137]: member `R` is set twice
    let e = Shape.Circle { R = "x" };                     //~ error[TYP0001]: expected `double` for field `R`, found `string`
    let f = new Shape();                                  //~ error[ENM0002]: which variant of `Ui::Shape`?
    let g = Shape.Box { W = 1.0, H = 2.0 };
    let h = (int)g;                                       //~ error[TYP0006]: `Ui::Shape` cannot be converted to `int`
    let i = g == g;                                       //~ error[TYP0002]: `==` cannot be applied
    let j = g.W;                                          //~ error[NAM0005]: type `Ui::Shape` has no member `W`
    if (g is Shape.Circle { W: 1.0 }) { }                 //~ error[TCK133]: variant `Circle` has no field `W`
    if (g is Shape.Box(1.0)) { }                          //~ error[PAT0002]: variant `Box` has 2 fields, the pattern 1
    if (a is Shape.None || 3 is Shape.None) { }           //~ error[PAT0002]: a value of type `int` is never a `Ui::Shape`
    if (g is (1.0, 2.0)) { }                              //~ error[PAT0002]: does not have 2 parts
    switch (g) { case Shape.None: break; case Shape.None: break; }   //~ error[PAT0004]: this label is handled already
}

struct Chain { public Chain? Next; }                      //~ error[TYP0015]: struct `Chain` contains itself
