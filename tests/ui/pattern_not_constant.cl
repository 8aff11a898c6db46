int Main() { let n = 5; let m = 6; if (n is m) { } if (n is > m) { } return 0; }  //~ error[TCK004]: a pattern cannot be computed at compile time = help: compare in a guard: `var it when it == m`
