void F(int a) { }
void F(string a) { }
int Main() { F(1.5); F(true); return 0; }  //~ error[TCK141]: no overload of `F` takes (double) //~ error[TCK141]: no overload of `F` takes (bool)
