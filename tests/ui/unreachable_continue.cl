int Main() { for (var i = 0; i < 3; i++) { continue; Console.WriteLine("x"); } return 0; }  //~ error[E0400]: unreachable statement
