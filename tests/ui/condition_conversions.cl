public struct Bag { public int Size; public static bool operator !(Bag bag) => bag.Size == 0; }
public struct Switch { public int V; public static explicit operator bool(Switch s) => s.V != 0; }
int Main()
{
    let bag = new Bag();
    let on = new Switch();
    if (bag) { return 1; }  //~ error[TYP0003]: expected a `bool`, found `Bag`
    while (!on) { return 2; }  //~ error[TYP0003]: expected a `bool`, found `Switch`
    return (bool)on && !bag ? 3 : 4;
}
