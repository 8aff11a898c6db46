int Main() { let t = (1, 2); return t.Item3 + t.First; }  //~ error[NAM0005]: tuple `(int, int)` has no element `Item3` //~ error[NAM0005]: tuple `(int, int)` has no element `First`
