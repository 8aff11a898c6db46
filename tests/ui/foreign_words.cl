fn main() { }  //~ error[PARSE0010]: functions are not declared with `fn`
def f(): return 1  //~ error[PARSE0010]: functions are not declared with `def`
int Main() { elif (true) { } return 0; }  //~ error[PARSE0013]: Chic has no `elif`
