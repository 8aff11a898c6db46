int Main() { let d = 1.5; let x = d << 2; return 0; }  //~ error[TYP0002]: `<<` cannot be applied to `double` and `int`
