int Main() { throw; }  //~ error[EXC0002]: `throw;` outside a `catch`
