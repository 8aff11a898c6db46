public class C { public C() { } ~C() { } public int X { get { return 1; } } }  //~ error[PARSE0037]: a constructor is called `init`, not like its type //~ error[PARSE0041]: destructors are not written with `~`
int Main() { return 0; }
