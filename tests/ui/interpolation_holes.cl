const int Width = 5;
int Main()
{
    let a = true;
    let s = $"{a ? 1 : 2}b";  //~ error[PARSE0060]: the `:` of `{value:format}` ends the value here
    let t = $"{3,Width}";  //~ error[PARSE0061]: the width behind `,` is a number
    let u = $"{(a ? 1 : 2),4:X}";
    return 0;
}
