int Main() { try { Console.WriteLine("x"); } finally { return 1; } }  //~ error[EXC0004]: `return` cannot leave a `finally` block
