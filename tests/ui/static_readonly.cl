static readonly int limit = 5;
static mut int count = 0;
int Main() { limit = 6; count = 1; return limit; }  //~ error[LCL0002]: this cannot be assigned: static `limit` is `readonly` //~ error[UNS0001]: `static mut count` needs an `unsafe` block or function
