int Main()
{
    let a = 1  //~ error[PARSE0003]: `;` is missing
    let b = 2;
    return a + b  //~ error[PARSE0003]: `;` is missing
}
