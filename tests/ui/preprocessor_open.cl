#if DEBUG  //~ error[LEX0011]: this `#if` has no `#endif`
int Main() { return 0; }
