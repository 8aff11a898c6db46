namespace Ui;

@allow(LCL0001)
int Quiet()
{
    int n = 0;
    return n;
}

int Loud()
{
    int n = 0;                   //~ warning[LCL0001]: a local is declared with `var` or `let`
    return n;
}

public int Main() => Quiet() + Loud();
