int Main() { while (true) { break; Console.WriteLine("x"); } return 0; }  //~ error[E0400]: unreachable statement
