#if DEBUG
#elif  //~ error[LEX0013]: a condition is missing
#endif
#endif  //~ error[LEX0012]: `#endif` without `#if`
int Main() { return 0; }
