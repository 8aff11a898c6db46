@trace(5) int F() => 1;
@inline("x") int G() => 1;
@cost(cpu = "a") int H() => 1;  //~ error[ATR0002]: the budget `cpu` of `@cost` must be whole microseconds, such as `40us`, not `a`
int Main() { return F() + G() + H(); }
