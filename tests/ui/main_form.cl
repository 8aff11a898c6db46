namespace Ui;

public long Main(int n) => 0;    //~ error[MAIN0003]: `Main` has the wrong form
