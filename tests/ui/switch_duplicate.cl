int F(string s) { switch (s) { case "a": return 1; case "a": return 2; default: return 3; default: return 4; } }  //~ error[PAT0004]: this label is handled already //~ error[PAT0004]: the switch has a `default` already
int Main() { return F("a"); }
