int Main() { let n = 1; let s = $"{n:Q9}"; let t = $"{Nope}"; return 0; }  //~ error[NAM0001]: unknown name `Nope`
