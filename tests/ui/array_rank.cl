int Main() { let a = new int[2, 3]; let int[,] b = a; return a[1, 2]; }  //~ error[PARSE0001]: expected `]`, found `,` //~ error[PARSE0001]: expected `;`, `,` or `=`, found `[`
