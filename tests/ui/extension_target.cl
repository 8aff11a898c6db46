static class Tools { }
public extension Missing { public int M() => 1; }       //~ error[TCK011]: unknown type `Missing`
public extension Tools { }                              //~ error[TCK011]: static class `Tools` is not a type of values
public extension void { }                               //~ error[TCK012]: `void` has no values to extend
public extension int* { }                               //~ error[TCK012]: a pointer (`int*`) has no members
public extension<T> T { public int M() => 1; }          //~ error[TCK012]: `T` alone cannot be extended

int Main() => 0;
