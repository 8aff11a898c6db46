int Main() { while (true) { let f = () => { break; }; f(); } }  //~ error[FLW0004]: `break` outside a loop or switch
