int Main() { retrun 1; }  //~ error[PARSE0015] under `retrun`: `retrun` does not start anything here
