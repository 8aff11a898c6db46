// Records of C# are classes; ours are structs.
namespace Records;
public record Person(string Name, int Age) { public string Hello() => $"hi {Name}"; } //~ error[PARSE0013] under `record`: Chic has no `record` = help: write `record struct`
public sealed record Box<T>(T Value) { private int Count; public static int All = 1; } //~ error[PARSE0013] under `record`: Chic has no `record`
record Short(int X); //~ error[TCK030] under `record`: unknown type `record` = help: write `record struct`
record Typed<T>(T X); //~ error[TCK030] under `record`: unknown type `record` = help: write `record struct`
int Main() { let p = Wrong(); return 0; } //~ error[NAM0001]: unknown name `Wrong`
