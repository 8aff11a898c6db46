int Main() { let d = ~1.5; return 0; }  //~ error[TYP0002]: `~` cannot be applied to `double`
