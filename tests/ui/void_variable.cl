int Main() { var x: void; return 0; }  //~ error[TCK030]: `void` is not a type of values
