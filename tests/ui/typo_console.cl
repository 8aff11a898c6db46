int Main() { Consol.WriteLine("x"); return 0; }  //~ error[NAM0001]: unknown name `Consol`
