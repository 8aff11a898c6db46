class P { public int X { get; get; } public int Y { get; set; set; } public int Z { get; set; init; } } //~ error[NAM0003] under `get;`: property `X` has a `get` already //~ error[NAM0003]: property `Y` has a `set` already //~ error[NAM0003]: property `Z` has a `set` already
int Main() => 0;
