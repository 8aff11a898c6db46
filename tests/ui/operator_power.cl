int Main() { let a = 2; let b = a ** 2; return 0; }  //~ error[TYP0002]: `*` needs a pointer to a value, this is `int` = help: for a power, write `Math.Pow(x, y)`
