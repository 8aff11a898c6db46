@inlin int F() => 1;  //~ warning[ATR0001]: unknown attribute `@inlin`, ignored
int Main() { return F(); }
