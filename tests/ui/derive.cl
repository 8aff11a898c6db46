// What `@derive` cannot do.
namespace Derives;
@derive(Equatible) struct A { }  //~ error[ATR0002] under `Equatible`: `@derive` knows no `Equatible` = help: did you mean `Equatable`?
@derive struct B { }  //~ error[ATR0002] under `@derive`: `@derive` names nothing = help: write `@derive(Equatable, Hashable, Clone)`, or some of them
@derive(Clone) struct C<T> { public T X; }  //~ error[ATR0002]: cannot stand on a generic type
@derive(Clone) enum D { One }  //~ error[ATR0002]: `@derive` cannot stand on an enum
class Base { public int X; }
@derive(Equatable, Clone) class E : Base { public int Y; }  //~ error[ATR0002] under `Equatable`: `Equatable` would not look at what `E` inherits
@derive(Clone) abstract class F { }  //~ error[ATR0002] under `Clone`: there are no objects of `F` to clone
struct Plain { public int X; }
@derive(Equatable) struct G { public Plain X; }  //~ error[TYP0002] under `Equatable`: `==` cannot be applied to
struct Owner { public int X; public void dispose(ref this) { } }
@derive(Clone) class H { public Owner Of; }  //~ error[TYP0016] under `Clone`: has a destructor and cannot be copied
@derive(Equatable, Clone) struct I { public int X; }
@derive(Clone) static class J { }  //~ error[ATR0002] under `Clone`: there are no objects of `J` to clone
@derive(Clone, Equatable) interface K { }  //~ error[ATR0002]: `@derive` cannot stand on an interface
@derive(Equatable, Hashable, Equatable) struct L { public int X; }
int Main() { let i = new I(); i.Clone().Nothing(); return i.Equal(i) ? 1 : 0; }  //~ error[NAM0005]: has no member `Nothing` //~ error[NAM0005]: has no member `Equal`
