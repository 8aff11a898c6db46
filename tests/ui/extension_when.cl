interface IShow { string Show(in this); }
class Box<T> { public T Value; public init(T value) { Value = value; } }

extension<T> Box<T> when T : IShow { public string Show() => Value.Show(); }
extension<T> Box<T> when T : IShow { public string Twice() => Valeu.Show() + Show(); } //~ error[NAM0001]: unknown name `Valeu`

struct Point : IShow { }                                //~ error[TCK062]: `Point` does not implement `Show()` of `IShow`
extension Point { public string Show() => "point"; }

int Main() { Console.WriteLine(new Box<int>(1).Show()); return 0; } //~ error[TCK022]: `Show`: `int` is no `IShow`, as `T` must be
