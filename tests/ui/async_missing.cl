async int F() => 1;  //~ error[CHIC0001]: `async` functions are not supported yet
int Main() { let x = await F(); return x; }  //~ error[CHIC0001]: `await` as an expression is not supported yet
