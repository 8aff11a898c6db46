struct V { public int X; public static V operator +(V a) => a; public static int operator !(int a, int b) => a; public V operator *(V a, V b) => a; }  //~ error[TCK050]: `!` with 2 operands cannot be overloaded //~ error[TCK050]: operators must be `public static`
int Main() { return 0; }
