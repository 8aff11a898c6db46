namespace A { class X { } }
namespace B { class X { } }
namespace C { import A; import B; class Y { public X Value; } }  //~ error[TCK031]: `X` is ambiguous: `A::X` and `B::X`
int Main() { return 0; }
