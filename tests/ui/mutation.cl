namespace Ui;

public struct Point
{
    public int X;
    public readonly int Y;
    public void Move(ref this) { X += 1; }
    public int Read(in this) { X = 2; return X; }   //~ error[LCL0002]: the receiver is `in this`
}

const int Limit = 10;
static readonly int fixedOne = 1;

public void In(in Point p, int n)
{
    p.X = 1;                     //~ error[LCL0002]: `p` is an `in` parameter
    n = 2;
}

public void Main()
{
    let a = 1;
    a = 2;                       //~ error[LCL0002]: `a` is a `let`
    a += 2;                      //~ error[LCL0002]: `a` is a `let`
    a++;                         //~ error[LCL0002]: `a` is a `let`
    let p = new Point();
    p.X = 1;                     //~ error[LCL0002]: `p` is a `let`
    p.Move();                    //~ error[LCL0002]: `p` is a `let`
    var q = new Point();
    q.X = 1;
    q.Y = 2;                     //~ error[LCL0002]: field `Y` is `readonly`
    Limit = 3;                   //~ error[TYP0005]: this cannot be assigned: it is a constant
    fixedOne = 3;                //~ error[LCL0002]: static `fixedOne` is `readonly`
    5 = a;                       //~ error[TYP0005]: this cannot be assigned
    In = 3;                      //~ error[TYP0005]: a function cannot be assigned
    let once: int;
    once = 1;
    once = 2;                    //~ error[LCL0002]: `once` is a `let`
    let loop: int;
    while (a < 3) { loop = 1; }  //~ error[LCL0002]: `loop` is a `let` and would be assigned more than once
}
