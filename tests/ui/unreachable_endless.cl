int Main() { for (;;) { } return 3; }  //~ error[E0400]: unreachable statement
