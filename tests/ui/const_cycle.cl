const int A = B + 1;  //~ error[TCK004]: constant `A` depends on itself
const int B = A + 1;
int Main() { return A; }
