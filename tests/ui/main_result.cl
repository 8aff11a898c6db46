string Main() => "x";  //~ error[MAIN0003]: `Main` has the wrong form
