int Main() { throw new Exception("x"); return 1; }  //~ error[E0400]: unreachable statement
