class P { }
int Main() { if (new P() < new P()) { return 1; } return 0; }  //~ error[TYP0002]: `<` cannot be applied to `P` and `P`
