int F(int a) { if (a > 2) { retrn 3; } return a; } //~ error[PARSE0015] under `retrn`: `retrn` does not start anything here
int Main() => F(1);
