int Main() { retrun 1; }  //~ error[PARSE0001]: expected `;`, found the number 1
