class C { public int P { get; set; } }
void F(ref int n) { n = 1; }
int Main() { let c = new C(); F(ref c.P); return 0; }  //~ error[TYP0005]: `ref` needs a variable
