// Names of variants that there are not, or without the name of their enum: each is reported once, with what was meant.
namespace Variants;

public enum Color { Red, Green, Blue }
public enum Shape { Circle { public double Radius; }, Square { public double Side; }, Empty }

void Build(Shape shape)
{
    let a = Shape.Circel { Radius = 1.0 };      //~ error[NAM0005] under `Circel`: = help: did you mean `Circle`?
    let b = new Shape.Circel { Radius = 1.0 };  //~ error[NAM0005] under `Circel`: = help: did you mean `Circle`?
    let c = new Shape.Circel(1.0);  //~ error[TCK030] under `Circel`: unknown type `Shape.Circel` = help: did you mean `Circle`?
    let d = new Shape.Circle(1.0);  //~ error[ENM0002]: variant `Circle` takes its fields by name
    let e = Shap.Empty;             //~ error[NAM0001] under `Shap`: = help: did you mean `Shape`?
    let f = Shap.Circle { Radius = 1.0 };            //~ error[NAM0001] under `Shap`: = help: did you mean `Shape`?
    let g = Variants.Shap.Circle { Radius = 1.0 };   //~ error[NAM0001] under `Shap`: = help: did you mean `Shape`?
    var h: Shape.Circle = shape;    //~ error[TCK030] under `Circle`: `Shape.Circle` is a variant, not a type = help: the type is `Shape`
}

int Ask(Shape shape, Color color)
{
    if (shape is Circle) { }            //~ error[NAM0001] under `Circle`: = help: write `Shape.Circle`
    if (shape is Circel c) { c = c; }   //~ error[NAM0001] under `Circel`: = help: write `Shape.Circle`
    if (shape is Square { Side: var s }) { return (int)s; }  //~ error[NAM0001] under `Square`: = help: write `Shape.Square`
    if (color == Green) { }             //~ error[NAM0001] under `Green`: = help: write `Color.Green`
    switch (color)
    {
        case Red: break;           //~ error[NAM0001] under `Red`: = help: write `Color.Red`
        case Color.Gren: break;    //~ error[NAM0005] under `Gren`: = help: did you mean `Green`?
        default: goto case Color.Green;  // the label above may be the one
    }
    return color switch
    {
        Color.Rde => 1,  //~ error[NAM0005] under `Rde`: = help: did you mean `Red`?
        Blu => 2,        //~ error[NAM0001] under `Blu`: = help: write `Color.Blue`
        _ => 3,
    };
}
int Main() => 0;
