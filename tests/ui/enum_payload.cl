enum T { Number { public long Value; }, End }
int Main() { let a = T.Number; let b = T.End { Value = 1 }; let c = T.Number { Valu = 1 }; return 0; }  //~ error[ENM0002]: variant `Number` holds data //~ error[TCK133]: variant `End` has no field `Value` //~ error[TCK133]: variant `Number` has no field `Valu`
