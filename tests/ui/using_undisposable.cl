class C { }
int Main() { using (let c = new C()) { } using var n = 5; return 0; }  //~ warning[USE0001]: `C` has no `dispose`: there is nothing to do at the end //~ warning[USE0001]: `int` has no `dispose`: there is nothing to do at the end
