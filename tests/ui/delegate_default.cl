delegate int D(int a, int b = 3);  //~ error[TCK045]: parameter `b` of a delegate cannot have a default
int Main() { let D d = (a, b) => a + b; return d(1, 2); }
