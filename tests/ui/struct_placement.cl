namespace Placed;
@align(3) struct A { public int X; } //~ error[ATR0002]: `@align` cannot be read
@align struct B { public int X; } //~ error[ATR0002]: `@align` cannot be read
@repr(packed(0)) struct C<T> { public T X; } //~ error[ATR0002]: `@repr` cannot be read
@repr(simple) struct D { public int X; } //~ error[ATR0002]: `@repr` cannot be read
@StructLayout(LayoutKind.Explicit) struct E { public int X; } //~ error[ATR0002]: `@StructLayout` cannot be read
@align(8192) struct F { public int X; } //~ error[ATR0002]: `@align` cannot be read
public int Main() => 0;
