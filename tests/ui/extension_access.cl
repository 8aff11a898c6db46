struct Point { public int X; private int hidden; private int Helper() => hidden; }
class Animal { protected int Age; public string Name; public init(string name) { Name = name; } }
class Cat : Animal { public init() : super("") { } public string Ask() => Shown(); }    //~ error[NAM0001]: unknown name `Shown`

extension Point
{
    public int Peek() => hidden;                        //~ error[NAM0004]: field `hidden` is private and not visible here
    public int Poke(in this) { this.hidden = 1; return 1; }     //~ error[NAM0004]: field `hidden` is private
    public int Help() => Helper();                      //~ error[NAM0004]: function `Helper` is private
    private int Own() => 1;
    public static int Static() => X;                    //~ error[NAM0007]: there is no `this` here
    public static int Other() => Peek() + 1;            //~ error[NAM0007]: there is no `this` here
    public int Missing() => Nothing;                    //~ error[NAM0001]: unknown name `Nothing`
}

extension Animal { public int Years() => Age; }         //~ error[NAM0004]: field `Age` is protected and not visible here

extension Animal { public string Shown() => Name; }

int Main()
{
    let p = new Point();
    let a = p.Own();                                    //~ error[NAM0005]: type `Point` has no member `Own`
    let b = Point.Peek();                               //~ error[NAM0007]: `Peek` belongs to an object of type `Point`
    let c = p.Static();                                 //~ error[NAM0007]: `Static` belongs to the type `Point`, not to an object
    return 0;
}
