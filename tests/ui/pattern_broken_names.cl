enum Shape { Rect { double W; double H; }, Dot }
class Point { public int X; }
double Area(Shape s) => s switch
{
    Shape.Rect { W: var w, Z: var z } r => w * z * r.H,  //~ error[TCK133]: variant `Rect` has no field `Z`
    Shape.Rect(var a) => a,                              //~ error[PAT0002]: variant `Rect` has
    _ => 0.0,
};
int Take(Point p, int[] items)
{
    if (p is { Y: var y }) { return y; }                 //~ error[NAM0005]: type `Point` has no member `Y`
    if (p is (var l, var m, var n)) { return l + m; }    //~ error[PAT0002]: does not have 3 parts
    if (items is [Point q, ..var rest]) { return q.X + rest[0]; }  //~ error[PAT0002]: a value of type `int` is never a `Point`
    switch (p) { case Missing { A: var k }: return k; }  //~ error[TCK030]: unknown type `Missing`
    return 0;
}
int Main() { return Take(new Point(), [1]) + (int)Area(Shape.Dot); }
