int Main() { try { return 1; } catch (string s) { return 2; } }  //~ error[EXC0005]: `string` is not an exception
