// A switch expression over an enum or a bool that leaves out values; what no value can be known of draws no warning.
namespace Missing;
enum Light { Red, Amber, Green, Off = 7, Broken = 9 }
@flags enum Access { None = 0, Read = 1, Write = 2 }
enum Shape { Circle { double R; }, Square { double A; int N; }, Nothing }
enum Choice { Some { bool V; }, Deep { Shape C; }, Nothing }
int One(Light l) => l switch { Light.Red => 1, Light.Amber or Light.Green => 2 }; //~ warning[PAT0006] under `l`: this switch does not handle every value = help: add arms for them, or `_ => ...`
int Guarded(Light l, bool b) => l switch { Light.Red when b => 1, not Light.Red => 2 }; //~ warning[PAT0006]: this switch does not handle every value
int Data(Shape s) => s switch { Shape.Circle { R: > 1.0 } => 1, Shape.Square q => q.N, Shape.Nothing => 3 }; //~ warning[PAT0006]: this switch does not handle every value
int Inner(Shape s) => s switch { Shape.Circle { R: var r } => (int)r, Shape.Square { N: 0 } => 2, Shape.Nothing => 3 }; //~ warning[PAT0006]: this switch does not handle every value
int Truth(bool b) => b switch { true => 1 }; //~ warning[PAT0006]: this switch does not handle every value
int Few(Light l) => l switch { Light.Green => 1 }; //~ warning[PAT0006]: this switch does not handle every value
extension Light { public bool IsOn => this < Light.Off; }
int Property(Light l) => l switch { { IsOn: true } => 1, Light.Off or Light.Broken or Light.Red or Light.Amber => 2 }; //~ warning[PAT0006]: this switch does not handle every value
int Below(Light l) => l switch { < Light.Off => 1, Light.Broken => 2 }; //~ warning[PAT0006] under `l`: this switch does not handle every value
int Absent(Light? l) => l switch { Light.Red or Light.Amber or Light.Green => 1, Light.Off => 2, Light.Broken => 3 }; //~ warning[PAT0006]: this switch does not handle every value
int Halves(Choice c) => c switch { Choice.Some { V: true } => 1, Choice.Deep { C: Shape.Circle } => 2, Choice.Nothing => 3 }; //~ warning[PAT0006]: this switch does not handle every value
int Couples((bool, Light?) p) => p switch { (true, _) => 1, (false, Light.Red) => 2, (_, null) => 3 }; //~ warning[PAT0006]: this switch does not handle every value
int Above(Light l) => l switch { <= Light.Amber => 1, > Light.Amber and not Light.Off => 2, Light.Off => 3 };
int All(Light l) => l switch { Light.Red => 1, Light.Amber => 2, Light.Green => 3, Light.Off or Light.Broken => 4 };
int Rest(Light l) => l switch { Light.Red => 1, not Light.Red => 3 };
int Whole(Light l) => l switch { Light.Red => 1, not (Light.Red or Light.Amber) => 3, Light.Amber => 2 };
int Named(Light l) => l switch { Light.Red => 1, var other => (int)other };
int Every(Shape s) => s switch { Shape.Circle { R: var r } => (int)r, Shape.Square(var a, _) => (int)a, Shape.Nothing => 3 };
int Flags(Access a) => a switch { Access.Read => 1, Access.Write => 2 };
int Both(bool b) => b switch { true => 1, false => 0 };
int Text(string s) => s switch { "a" => 1 };
int Pair((bool, bool) p) => p switch { (true, _) => 1 }; //~ warning[PAT0006]: this switch does not handle every value
int Pairs((bool, bool) p) => p switch { (true, _) => 1, (false, true) => 2, (_, false) => 3 };
int Mixed((bool, int) p) => p switch { (true, _) => 1, (false, 3) => 2 };
int Complete(Choice c) => c switch { Choice.Some { V: true } => 1, Choice.Some { V: false } => 2, Choice.Deep { C: not Shape.Nothing } => 3, Choice.Deep { C: Shape.Nothing } => 3, Choice.Nothing => 3 };
int Signs(Shape s) => s switch { Shape.Circle => 1, Shape.Square { N: >= 0 } => 2, Shape.Square { N: < 0 } => 2, Shape.Nothing => 3 };
int Present(Light? l) => l switch { null => 0, Light.Red => 1, not Light.Red => 2 };
int Known(Light? l) { if (l == null) { return 0; } return l switch { Light.Red => 1, not Light.Red => 2 }; }
int Perhaps(int? n) => n switch { > 0 => 1 };
T Generic<T>(T t, bool? b) => b switch { true => t, false or null => t };
@allow(PAT0006) int Meant(Light l) => l switch { Light.Red => 1 };
int Main() => One(Light.Red);
