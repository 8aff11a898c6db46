int F(byte n) => n switch { 300 => 1, -1 => 2, _ => 3 };  //~ error[TCK121]: the literal 300 does not fit `byte` //~ error[TCK121]: the literal -1 does not fit `byte`
int Main() { return 0; }
