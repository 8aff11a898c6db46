namespace Ui;

public struct Box
{
    int value;
    public int Value { get => value; set { this.value = value; } }
    public int Twice => value * 2;
    public int Once { get; init; }
    public static int Count { get; set; }
}

public void Main()
{
    var b = new Box { Value = 1, Once = 2 };
    b.Twice = 3;                 //~ error[TYP0008]: property `Twice` cannot be written: it has no `set`
    b.Once = 4;                  //~ error[TYP0008]: property `Once` cannot be written: it can only be set during construction
    b.Value = "a";               //~ error[TYP0001]: expected `int` for property `Value`, found `string`
    Box.Value = 3;               //~ error[NAM0007]: `Value` belongs to an object
    Box.Count += 1;
    let c = new Box { Twice = 1 };   //~ error[TCK135]: property `Twice` cannot be set in an initialiser
    let d = new Box();
    d.Value = 5;                 //~ error[LCL0002]: `d` is a `let`
}
