abstract class Shape { public abstract static double Area(); public virtual static int F() => 1; }  //~ error[TCK206]: `abstract` has no meaning here: static functions are not overridden //~ error[TCK206]: `virtual` has no meaning here: static functions are not overridden
int Main() { return 0; }
