int Main() { let a = sizeof(Nope); let b = nameof(Nope); return 0; }  //~ error[NAM0001] under `nameof(Nope)`: unknown name `Nope` //~ error[TCK030]: unknown type `Nope`
