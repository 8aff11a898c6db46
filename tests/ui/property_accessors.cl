class C { public int P { get; } public int Q { set { } } public int R { get => 1; } }
int Main() { let c = new C(); c.P = 1; c.R = 2; return c.Q; }  //~ error[TYP0008]: property `P` cannot be written: it has no `set` //~ error[TYP0008]: property `R` cannot be written: it has no `set` //~ error[TYP0008]: property `Q` cannot be read: it has no `get`
