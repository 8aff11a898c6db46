struct Point { public int X; }

extension Point
{
    public int Count;                                   //~ error[TCK016]: an extension cannot have fields or constants
    public static int Total;                            //~ error[TCK016]: an extension cannot have fields or constants
    public const int One = 1;                           //~ error[TCK016]: an extension cannot have fields or constants
    public int Kept { get; set; }                       //~ error[TCK016]: property `Kept` would need a field
    public init() { }                                   //~ error[TCK017]: an extension cannot have a constructor
    public void dispose(ref this) { }                   //~ error[TCK017]: an extension cannot have a destructor
    public int this[int i] => i;                        //~ error[TCK017]: an extension cannot have an indexer
    public static Point operator +(Point a, Point b) => a;      //~ error[TCK017]: an extension cannot have an operator
    struct Inner { }                                    //~ error[TCK017]: an extension cannot have a type
    enum Choice { One }                                 //~ error[TCK017]: an extension cannot have an enum
    public int Bare();                                  //~ error[TCK041]: function `Bare` needs a body
    public virtual int Virtual() => 1;                  //~ error[TCK206]: `virtual` has no meaning in an extension
}

int Main() => 0;
