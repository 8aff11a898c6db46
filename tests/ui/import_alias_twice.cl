import T = Std.Testing;
import T = Std;  //~ error[E0G03]: alias `T` is declared twice
int Main() { return 0; }
