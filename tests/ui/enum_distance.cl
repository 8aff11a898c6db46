// How far apart two values of an enum are is asked of their numbers.
enum Day { Mon, Tue, Wed }
int Main()
{
    let a = Day.Mon; let b = Day.Wed;
    let c = b - a;  //~ error[TYP0002] under `-`: `-` cannot be applied to `Day` and `Day` = help: take their numbers: `(int)`
    return (int)b - (int)a;
}
