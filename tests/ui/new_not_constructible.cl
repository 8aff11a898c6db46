interface I { }
enum E { A }
static class S { }
int Main() { let a = new I(); let b = new E(); let c = new S(); let d = new int(); let e = new Nope(); return 0; }  //~ error[TCK130]: `I` cannot be made with `new` //~ error[TCK130]: `E` cannot be made with `new` //~ error[TCK030]: static class `S` is not a type of values //~ error[TCK130]: `int` cannot be made with `new` //~ error[TCK030]: unknown type `Nope`
