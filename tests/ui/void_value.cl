void F() { }
int Main() { let x = F(); Console.WriteLine(F()); return F() + 1; }  //~ error[TYP0001]: `x` cannot get its value here: this has none //~ error[TCK141]: no overload of `WriteLine` takes (void) //~ error[TYP0002]: `+` cannot be applied to `void` and `int`
