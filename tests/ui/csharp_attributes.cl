[Inline] int F() => 1;  //~ error[PARSE0007]: attributes are not written in brackets
int Main(params string[] args) { return F(); }  //~ error[PARSE0042]: Chic has no `params` lists
