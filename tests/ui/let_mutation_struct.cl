struct P { public int X; public void Set(ref this) { X = 1; } }
int Main() { let p = new P(); p.X = 2; p.Set(); return 0; }  //~ error[LCL0002]: this cannot be assigned: `p` is a `let` //~ error[LCL0002]: this cannot be changed by `Set`: `p` is a `let`
