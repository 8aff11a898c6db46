int Main() { try { } return 0; }  //~ error[PARSE0023]: `try` needs a `catch` or a `finally`
