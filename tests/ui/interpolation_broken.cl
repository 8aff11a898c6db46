int Main() { let n = 1; let s = $"{n"; let t = $"{}"; let u = $"}"; return 0; }  //~ error[PARSE0001]: the string "; let t = $" does not fit here
