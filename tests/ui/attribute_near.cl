// Attributes as C# spells them.
@Flags enum Mode { Read, Write } //~ warning[ATR0001] under `@Flags`: unknown attribute `@Flags`, ignored = help: did you mean `@flags`?
@never_inlined int F() => 1; //~ warning[ATR0001]: unknown attribute `@never_inlined`, ignored = help: did you mean `@never_inline`?
@Obsolete int G() => 2; //~ warning[ATR0001]: unknown attribute `@Obsolete`, ignored
[Flags] enum Other { A, B } //~ error[PARSE0007] under `[Flags]`: attributes are not written in brackets = help: write `@flags`

int Main() => F() + G();
