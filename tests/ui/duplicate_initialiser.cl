struct P { public int X; }
int Main() { let p = new P { X = 1, X = 2 }; return 0; }  //~ error[TCK137]: member `X` is set twice
