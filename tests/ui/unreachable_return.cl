int Main() { return 1; Console.WriteLine("x"); }  //~ error[E0400]: unreachable statement
