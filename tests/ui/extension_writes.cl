struct Point { public int X; }
class Node { public int Value; }

extension Point
{
    public void Change(in this) { X = 1; }              //~ error[LCL0002]: the receiver is `in this`
    public void Set(ref this, int x) { X = x; }
    public int Width { get => X; set { X = value; } }
    public int Seen => X;
    public int Wrong { get { X = 1; return X; } }       //~ error[LCL0002]: a `get` only reads its struct
}

extension int { public void Reset() { this = 0; } }     //~ error[LCL0002]: the receiver is not `ref this`
extension Node { public void Replace() { this = new Node(); } }     //~ error[LCL0002]: it is the object itself
void Grow(ref this int n) { n += 1; }

int Main()
{
    let p = new Point();
    p.Set(1);                                           //~ error[LCL0002]: this cannot be changed by `Set`: `p` is a `let`
    p.Width = 2;                                        //~ error[LCL0002]: `p` is a `let`
    var q = new Point();
    q.Seen = 1;                                         //~ error[TYP0008]: property `Seen` cannot be written
    let n = 1;
    n.Grow();                                           //~ error[LCL0002]: this cannot be changed by `Grow`: `n` is a `let`
    return 0;
}
