// A variable declared in an `out` argument has the type of the parameter, also where that alone is wrong.
bool One(out int a) { a = 1; return true; }
bool Any<T>(T d, out T item) { item = d; return true; }
int Main()
{
    One(out long one);       //~ error[TYP0001] under `out long one`: an `out` argument has exactly the type of its parameter: `int`
    Any("a", out int text);  //~ error[TCK141] under `out int text`: `Any`: `T` would be both `string` and `int`
    if (int.TryParse("1", out long parsed)) { return 1; } //~ error[TYP0001]: an `out` argument has exactly the type of its parameter: `int`
    return (int)one + text + (int)parsed;
}
