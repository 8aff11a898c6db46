class C { }
int Main() { let s = $"{new C()} {Main}"; return 0; }  //~ error[TYP0007]: no text form of `C` //~ error[TYP0007]: no text form of `fn() -> int`
