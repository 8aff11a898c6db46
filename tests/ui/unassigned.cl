int Main() { var int n; var string s; Console.WriteLine(s); return n; }  //~ error[FLW0001]: `s` is used before it has a value //~ error[FLW0001]: `n` is used before it has a value
