namespace Placed;
@align(3) struct A { public int X; } //~ error[ATR0002] under `3`: 3 is not a power of two up to 4096, as `@align` needs one = help: write `@align(n)`
@align struct B { public int X; } //~ error[ATR0002] under `@align`: `@align` does not say how = help: write `@align(n)` with a power of two up to 4096
@repr(packed(0)) struct C<T> { public T X; } //~ error[ATR0002] under `packed(0)`: 0 is not a power of two up to 4096, as `@repr` needs one
@repr(simple) struct D { public int X; } //~ error[ATR0002] under `simple`: `@repr` knows no `simple` = help: write `@repr(c)` or `@repr(packed(n))` with a power of two
@StructLayout(LayoutKind.Explicit) struct E { public int X; } //~ error[ATR0002] under `LayoutKind.Explicit`: `@StructLayout` knows no `LayoutKind.Explicit`
@align(8192) struct F { public int X; } //~ error[ATR0002]: 8192 is not a power of two up to 4096
@repr(packed(3)) struct G { public int X; } //~ error[ATR0002] under `packed(3)`: 3 is not a power of two up to 4096, as `@repr` needs one
@StructLayout(LayoutKind.Sequential, Pack = 5) struct H { public int X; } //~ error[ATR0002] under `Pack = 5`: 5 is not a power of two
@StructLayout(LayoutKind.Sequential, Size = 8) struct I { public int X; } //~ error[ATR0002] under `Size = 8`: `@StructLayout` knows no `Size`
public int Main() => 0;
