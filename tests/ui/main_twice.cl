namespace Ui;

public int Main() => 0;
public static class Other { public static int Main() => 1; }   //~ error[MAIN0002]: the program has two `Main` functions
