// The fields of a variant are reached by patterns only.
enum Shape { Circle { public int Radius; }, Square { public int Side, Angle; }, None }
int Main()
{
    let shape = Shape.Circle { Radius = 3 };
    let a = shape.Radius; //~ error[NAM0005] under `Radius`: type `Shape` has no member `Radius` = help: ask which variant it is: `is Shape.Circle { Radius: var x }`
    let b = shape.Angle;  //~ error[NAM0005]: type `Shape` has no member `Angle` = help: ask which variant it is: `is Shape.Square { Angle: var x }`
    let c = shape is Shape.Circle one ? one.Radios : 0; //~ error[NAM0005]: this variant has no field `Radios` = help: did you mean `Radius`?
    return shape is Shape.Circle other ? other.Radius : 0;
}
