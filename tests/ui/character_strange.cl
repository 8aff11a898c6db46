int Main() { let a = 1 § 2; return 0; }  //~ error[LEX0009]: `§` (U+00A7) has no place in a program
