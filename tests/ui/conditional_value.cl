namespace Ui;

@conditional("LOG") int Checked(int n) { return n; }      //~ error[MIRL0330]: calls of `Checked` can vanish, so it cannot return a value
@conditional() void Nameless() { }                        //~ error[ATR0002]: `@conditional` takes one string
@conditional("LOG") void Log(int n) { }

public void Main()
{
    let nothing = Log(1);                                 //~ error[TYP0001]: has none
    Log("text");                                          //~ error[TCK141]: expected `int` for parameter `n`, found `string`
}
