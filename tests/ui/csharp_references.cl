// References and constants as C# writes them.
enum Level { Low = 1 }
int Main()
{
    let values = new int[3];
    ref var first = ref values[0]; //~ error[PARSE0060] under `ref var`: `ref` stands behind the `=` = help: write `var first = ref ...`
    switch (values[1])
    {
        case (int)Level.Low: return 1; //~ error[PARSE0054] under `Level`: a pattern is one constant, not a calculation
        case (byte)3: return 1; //~ error[PARSE0054] under `3`: a pattern is one constant, not a calculation
    }
    return 0;
}
