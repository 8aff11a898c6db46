// A switch expression over an enum or a bool that leaves out values; what no value can be known of draws no warning.
namespace Missing;
enum Light { Red, Amber, Green, Off = 7, Broken = 9 }
@flags enum Access { None = 0, Read = 1, Write = 2 }
enum Shape { Circle { double R; }, Square { double A; int N; }, Nothing }
int One(Light l) => l switch { Light.Red => 1, Light.Amber or Light.Green => 2 }; //~ warning[PAT0006] under `l`: this switch does not handle every value = help: add arms for them, or `_ => ...`
int Guarded(Light l, bool b) => l switch { Light.Red when b => 1, not Light.Red => 2 }; //~ warning[PAT0006]: this switch does not handle every value
int Data(Shape s) => s switch { Shape.Circle { R: > 1.0 } => 1, Shape.Square q => q.N, Shape.Nothing => 3 }; //~ warning[PAT0006]: this switch does not handle every value
int Inner(Shape s) => s switch { Shape.Circle { R: var r } => (int)r, Shape.Square { N: 0 } => 2, Shape.Nothing => 3 }; //~ warning[PAT0006]: this switch does not handle every value
int Truth(bool b) => b switch { true => 1 }; //~ warning[PAT0006]: this switch does not handle every value
int Few(Light l) => l switch { Light.Green => 1 }; //~ warning[PAT0006]: this switch does not handle every value
extension Light { public bool IsOn => this < Light.Off; }
int Property(Light l) => l switch { { IsOn: true } => 1, Light.Off or Light.Broken or Light.Red or Light.Amber => 2 }; //~ warning[PAT0006]: this switch does not handle every value
int Below(Light l) => l switch { < Light.Off => 1, Light.Broken => 2 }; //~ warning[PAT0006] under `l`: this switch does not handle every value
int Above(Light l) => l switch { <= Light.Amber => 1, > Light.Amber and not Light.Off => 2, Light.Off => 3 };
int All(Light l) => l switch { Light.Red => 1, Light.Amber => 2, Light.Green => 3, Light.Off or Light.Broken => 4 };
int Rest(Light l) => l switch { Light.Red => 1, not Light.Red => 3 };
int Whole(Light l) => l switch { Light.Red => 1, not (Light.Red or Light.Amber) => 3, Light.Amber => 2 };
int Named(Light l) => l switch { Light.Red => 1, var other => (int)other };
int Every(Shape s) => s switch { Shape.Circle { R: var r } => (int)r, Shape.Square(var a, _) => (int)a, Shape.Nothing => 3 };
int Flags(Access a) => a switch { Access.Read => 1, Access.Write => 2 };
int Both(bool b) => b switch { true => 1, false => 0 };
int Text(string s) => s switch { "a" => 1 };
int Pair((bool, bool) p) => p switch { (true, _) => 1 };
@allow(PAT0006) int Meant(Light l) => l switch { Light.Red => 1 };
int Main() => One(Light.Red);
