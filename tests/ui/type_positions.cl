int Main() { let Console c = 1; let Std x = 1; let System.Int32 y = 1; return 0; }  //~ error[TCK030]: static class `Console` is not a type of values //~ error[TCK030]: unknown type `Std`
