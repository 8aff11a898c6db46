int Main() { let n = 1; if (n > 0) { return 1; } else { return 2; } return 3; }  //~ error[E0400]: unreachable statement
