int Main()
{
    let t = @"abc  //~ error[LEX0003]: this string is never closed
    def;
    return 0;
}
