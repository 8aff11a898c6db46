const byte A = 256;  //~ error[TCK121]: the literal 256 does not fit `byte`
const int B = 3000000000;  //~ error[TCK121]: the literal 3000000000 does not fit `int`
int Main() { let c: sbyte = 128; let d = 5u8 + 300u8; return 0; }  //~ error[TCK121]: the literal 128 does not fit `sbyte` //~ error[TCK121]: the literal 300 does not fit `byte`
