// What stands behind a pattern that every value fits.
int Statement(int n)
{
    switch (n)
    {
        case 1: return 1;
        case var x: return x;
        case 2: return 2; //~ error[PAT0004]: this label is never reached
        default: return 3;
    }
}
int Value((int, int) t) => t switch { (var a, _) => a, (1, _) => 2 }; //~ error[PAT0004]: this arm is never reached
int Guarded(int n) { switch (n) { case var x when x > 0: return 1; } } //~ error[FLW0002]: does not return a value on every path
int Main() { return 0; }
