struct S { public override int F() => 1; public virtual int G() => 1; public abstract int H(); }  //~ error[TCK206]: `override` has no meaning here: structs are not derived from //~ error[TCK206]: `virtual` has no meaning here: structs are not derived from //~ error[TCK206]: `abstract` has no meaning here: structs are not derived from
int Main() { return 0; }
