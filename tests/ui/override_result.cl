class A { public virtual int F() => 1; }
class B : A { public override string F() => "x"; }  //~ error[TCK209]: `F()` returns `string`, the method it overrides `int`
int Main() { return 0; }
