class A { deinit { Console.WriteLine("a"); } }  //~ error[DISPOSE0001]: the destructor is not called `deinit`
class B { deinit() { Console.WriteLine("b"); } }  //~ error[DISPOSE0001]: the destructor is not called `deinit`
class C { dispose { } }  //~ error[DISPOSE0002]: this is not the signature of a destructor
class D { dispose() { } }  //~ error[DISPOSE0002]: this is not the signature of a destructor
class E { void deinit(ref this) { } }  //~ error[DISPOSE0001]: the destructor is not called `deinit`
int Main() { let a = new A(); let b = new B(); return 0; }
