int Main() { let t = (1, 2); if (t is (var a, var a)) { } return 0; }  //~ error[NAM0003]: `a` is declared twice in this pattern
