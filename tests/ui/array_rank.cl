int Main() { let a = new int[2, 3]; let int[,] b = a; return a[1, 2]; }  //~ error[TCK144]: an array has one dimension //~ error[TCK144]: an array has one dimension
void G() { int[,] b = null; }  //~ error[TCK144]: an array has one dimension
