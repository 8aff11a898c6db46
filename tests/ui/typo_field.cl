struct P { public int Width; }
int Main() { let p = new P { Widht = 1 }; return p.Widt; }  //~ error[TCK133]: `P` has no member `Widht`
