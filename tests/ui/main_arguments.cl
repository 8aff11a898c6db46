int Main(int n) => n;  //~ error[MAIN0003]: `Main` has the wrong form
