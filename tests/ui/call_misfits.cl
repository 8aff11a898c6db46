// Calls whose arguments do not fit: the caret lies under what is guilty.
namespace Misfits;

class Box
{
    public init(int size) { }
    public init(string name) { }
    public void Put(int what, int at) { }
    public void Put(string what, int at) { }
}
int Add(int left, int right) => left + right;
int Area(int width, int height = 1) => width * height;
int Area(double width, double height) => 1;
T Same<T>(T value) => value;
T First<T>(T[] values) => values[0];

int Main()
{
    Add(left: 1, rigth: 2);   //~ error[TCK141] under `rigth`: there is no parameter `rigth` = help: did you mean `right`?
    Add(1, colour: 2);        //~ error[TCK141] under `colour`: = help: its parameters: `left`, `right`
    Add(1, left: 2);          //~ error[TCK141] under `left`: parameter `left` is given twice
    Add(1, 2, 3, 4);          //~ error[TCK141] under `3`: it takes 2 arguments, not 4
    Add(1);                   //~ error[TCK141] under `Add`: it takes 2 arguments, not 1
    Area(widht: 1, height: 2);  //~ error[TCK141] under `widht`: there is no parameter `widht` = help: did you mean `width`?
    Area("a", 2);             //~ error[TCK141] under `"a"`: no overload of `Area` takes (string, int)
    Area("a", "b");           //~ error[TCK141] under `Area`: no overload of `Area` takes (string, string)
    let box = new Box(1.5);   //~ error[TCK131] under `1.5`: no overload of `Box` takes (double)
    let other = new Box(1);
    other.Put(true, 1);       //~ error[TCK141] under `true`: no overload of `Put` takes (bool, int)
    other.Put(1, "x");        //~ error[TCK141] under `"x"`: no overload of `Put` takes (int, string)
    other.Put(1);             //~ error[TCK141] under `Put`: no overload of `Put` takes 1 argument
    Add<int>(1, 2);           //~ error[TCK033] under `Add<int>`: `Add` is not generic = help: leave the type arguments out
    Same<int, int>(1);        //~ error[TCK032] under `Same<int, int>`: `Same` takes 1 type argument, not 2
    First(3);                 //~ error[TCK141] under `3`: `First` does not take (int)
    Same();                   //~ error[TCK141] under `Same`: `Same` does not take 0 arguments
    return 0;
}
