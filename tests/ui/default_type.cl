int Main() { let a = default; let b = default(Nope); return 0; }  //~ error[TCK240]: `default` needs a type from its context //~ error[TCK030]: unknown type `Nope`
