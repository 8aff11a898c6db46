int Main() { let n = 5; if (n is Nothing x) { } return 0; }  //~ error[TCK030]: unknown type `Nothing`
