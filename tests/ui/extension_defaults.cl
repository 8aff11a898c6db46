namespace Defaults;
public interface IThing { int F(in this); int G(int n); }
public extension IThing { public int F(in this) => 3; public int G(in this, int other) => other; }
public extension IThing { public int F(in this) => 4; } //~ error[DIM0003]: `F` of `IThing` has two default bodies
public struct S : IThing { } //~ error[TCK062]: `S` does not implement `G(int n)` of `IThing`
public struct Box<T> { public T Inside; }
public extension<T> Box<T> when T : IThing { public int Twice(in this) => Inside.F() * 2; }
public extension<T> Box<T> when int : IThing { public int No(in this) => 1; } //~ error[TCK014]: `when` is about a type parameter of the extension
public int Main() => new Box<int>().Twice(); //~ error[TCK022]: 
