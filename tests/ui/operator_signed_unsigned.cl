int Main() { let a = 1L; let b = 2ul; let c = a + b; return 0; }  //~ error[TYP0002]: `+` cannot be applied to `long` and `ulong`
