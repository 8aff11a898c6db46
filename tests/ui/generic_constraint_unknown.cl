// What constraints name is looked up, instances or not.
class S<T> where T : IComparable { } //~ error[TCK032]: `IComparable` takes 1 type argument, not 0
class W<T> where T : Wibble, new() { } //~ error[TCK030]: unknown type `Wibble`
void G<T>(T x) where T : Wobble { } //~ error[TCK030]: unknown type `Wobble`
class K<A> { public void M<B>(B b) where B : Wubble, IComparable<A> { } } //~ error[TCK030]: unknown type `Wubble`
int Main() => 0;
