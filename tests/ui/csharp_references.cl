// References and constants as C# writes them.
enum Level { Low = 1 }
int Main()
{
    let values = new int[3];
    ref var first = ref values[0]; //~ error[PARSE0059] under `ref var`: `ref` stands behind the `=` = help: write `var first = ref ...`
    switch (values[1])
    {
        case (int)Level.Low: return 1; //~ error[PARSE0054] under `Level`: a pattern is one constant, not a calculation
        case (byte)3: return 1; //~ error[PARSE0054] under `3`: a pattern is one constant, not a calculation
    }
    return 0;
}
int Sum(params (int A, int B)[] pairs) => 0; //~ error[PARSE0042] under `params`: Chic has no `params` lists = help: pass an array
int Sum2(params int[] values) => 0; //~ error[PARSE0042] under `params`: Chic has no `params` lists = help: pass an array
