record struct A(int X, int Y = "a", int Z); //~ error[TCK044]: parameter `Z` must have a default
record struct B(int X, int Y = 1);
int Main()
{
    let a = new B(); let b = new B(1); let c = new B(1, 2, 3); //~ error[TCK131]: no constructor of `B` takes these arguments
    let d = new B(Y: 3); //~ error[TCK131]: `B` has 2 fields, not 1
    return 0;
}
