const int A = 1 / 0;  //~ error[TCK004]: constant `A` cannot be computed: division by zero
int Main() { return A; }
