public class C { public C() { } ~C() { } public int X { get { return 1; } } }  //~ error[PARSE0037]: a constructor is called `init`, not like its type //~ error[PARSE0041]: destructors are not written with `~`
public class S { private static int[] s = new int[1]; static S() { s[0] = 1; } }  //~ error[PARSE0037]: Chic has no static constructors = help: give static fields their values where they are declared
int Main() { return 0; }
