class A { }
class B { }
int Main() { let a = new A(); let b = (B)a; let c = a as B; if (a is B) { } return 0; }  //~ error[TYP0006]: `A` cannot be converted to `B` //~ error[TYP0006]: `A` cannot be converted to `B` //~ error[PAT0002]: a value of type `A` is never a `B`
