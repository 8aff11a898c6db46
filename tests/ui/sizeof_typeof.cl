int Main() { let a = sizeof(Nope); let b = nameof(Nope); return 0; }  //~ error[TCK030]: unknown type `Nope`
