namespace Ui;

public struct Point { public int X; public int Y; }
public struct Made { public int A; public init(int a) { A = a; } }
public struct Node { public Node Next; }          //~ error[TYP0015]: struct `Node` contains itself
public struct Left { public Right Other; }        //~ error[TYP0015]: struct `Left` contains itself
public struct Right { public Left Other; }
public struct Must { public required int Id; public int Rest; }
public struct Half { int secret; private int hidden; public static int Shared; }

public void Main()
{
    let a = new Point(1);                         //~ error[TCK131]: `Ui::Point` has 2 fields, not 1
    let b = new Point { X = 1, X = 2 };           //~ error[TCK137]: member `X` is set twice
    let c = new Point { Z = 1 };                  //~ error[TCK133]: `Ui::Point` has no member `Z`
    let d = new Made(1, 2);                       //~ error[TCK131]: it takes 1 argument, not 2
    let e = new Made("a");                        //~ error[TCK131]: expected `int` for parameter `a`, found `string`
    let f = new Must { Rest = 1 };                //~ error[TCK136]: required member `Id` of `Ui::Must` is not set
    let g = new Half { Shared = 1 };              //~ error[TCK138]: `Ui::Half` has no instance field or property `Shared`
    let h = new Half();
    let i = h.hidden;                             //~ error[NAM0004]: field `hidden` is private and not visible here
    let j = Point.X;                              //~ error[NAM0007]: `X` belongs to an object of type
    let k = h.Shared;                             //~ error[NAM0007]: `Shared` belongs to the type
    let l = new int(5);                           //~ error[TCK130]: `int` cannot be made with `new`
}
