int Main<T>() => 0;  //~ error[MAIN0001]: the program has no `Main`
