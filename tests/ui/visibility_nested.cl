class Outer { private class Hidden { } public class Shown { } }
int Main() { let a = new Outer.Shown(); let b = new Outer.Hidden(); return 0; }  //~ error[NAM0004]: `Hidden` is private and not visible here
