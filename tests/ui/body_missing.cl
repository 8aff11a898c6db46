class C { public int F(); }  //~ error[TCK041]: function `F` needs a body
int G();  //~ error[TCK041]: function `G` needs a body
int Main() { return G(); }
