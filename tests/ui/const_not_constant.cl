int F() => 1;
const int A = F();  //~ error[TCK004]: constant `A` cannot be computed at compile time
const string S = "a" + Console.ToString();  //~ error[NAM0005]: type `Std::Console` has no `ToString`
int Main() { const int n = F(); return n; }  //~ error[TCK004]: constant `n` cannot be computed at compile time
