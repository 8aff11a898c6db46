// Forms of C# that Chic writes in another way.
int Main()
{
    let a = stackalloc int[3]; //~ error[PARSE0043]: Chic has no `stackalloc`
    int[] b = { 1, 2 }; //~ error[PARSE0044]: the values of an array stand in `[ ]`
    let c = unchecked(3 * 4); //~ error[PARSE0045]: `unchecked` stands before blocks only
    let d = new int[3, 3]; //~ error[TCK144]: an array has one dimension
    let int[,] e = d; //~ error[TCK144]: an array has one dimension
    return 0;
}
int Sum(int[,] grid) => 0; //~ error[TCK144]: an array has one dimension
