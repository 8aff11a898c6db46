int Main() { throw; }  //~ error[EXC0002]: `throw` alone outside a `catch`
