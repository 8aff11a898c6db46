int Main() { let a = "abc; return 0; }  //~ error[LEX0003]: this string is not closed on its line
