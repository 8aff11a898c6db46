enum T { Number { public long Value; }, End }
int F(T t) => t switch { T.Number { Valu: 1 } => 1, T.Text => 2, _ => 3 };  //~ error[TCK133]: variant `Number` has no field `Valu` //~ error[NAM0005]: type `T` has no `Text`
int Main() { return 0; }
