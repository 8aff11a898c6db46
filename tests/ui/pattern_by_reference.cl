// Patterns name copies.
int F(object o, (int, int) t) => o switch { ref var x => 1, in let y => 2, _ => t is (ref var a, _) ? a : 0 }; //~ error[CL0031] under `ref`: a pattern cannot name a value by `ref` = help: leave it out: `var x` is a copy //~ error[CL0031] under `in`: a pattern cannot name a value by `in` //~ error[CL0031]: a pattern cannot name a value by `ref`
int Main() => F(1, (2, 3));
