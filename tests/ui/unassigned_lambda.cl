int Main() { var int n; let f = () => n; return f(); }  //~ error[FLW0001]: `n` is used before it has a value
