int Main()
{
    Console.WriteLine("{0}", 5);              //~ error[TCK141]: expected `object[]` for parameter `args`, found `int`
    Console.WriteLine("{0} {1}", 5, "x");     //~ error[TCK141]: no overload of `WriteLine` takes 3 arguments
    return 0;
}
