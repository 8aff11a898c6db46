delegate int D(int a, int b = 3);  //~ error[TCK045]: parameter `b` of a delegate cannot have a default
int Main()
{
    let D d = (a, b) => a + b;
    let f = (int x = 3) => x;  //~ error[TCK045]: parameter `x` of a lambda cannot have a default
    function int G(int x = 3) { return x; }
    return d(1, 2) + f(1) + G();
}
