// What cannot change has no automatic `set`.
readonly struct RO { public int A { get; set; } public int B { get; init; } public int C { get; } public static int D { get; set; } } //~ error[TYP0008] under `set;`: `RO` is a `readonly struct`: its property `A` has no `set` = help: write `init`, or leave it out
int Main() { let r = new RO { B = 1 }; return r.B; }
