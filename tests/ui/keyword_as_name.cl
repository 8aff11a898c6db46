int Main() { let class = 1; let if = 2; return 0; }  //~ error[PARSE0006]: `class` is a keyword and cannot be a name //~ error[PARSE0006]: `if` is a keyword and cannot be a name
