T First<U>(U[] a) => a[0];  //~ error[TCK030]: unknown type `T`
int Main() { return 0; }
