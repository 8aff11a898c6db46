int Main() { let int?? x = 1; return 0; }  //~ error[PARSE0001]: expected `;`, `,` or `=`, found `??`
