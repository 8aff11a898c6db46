@extern("C") class C { }  //~ warning[ATR0001]: unknown attribute `@extern`, ignored
@trace struct S { }  //~ warning[ATR0001]: unknown attribute `@trace`, ignored
int Main() { @inline let x = 1; return x; }  //~ warning[ATR0001]: unknown attribute `@inline`
