interface IShow { string Show(in this); }
class Box<T> { public T Value; public init(T value) { Value = value; } }

extension<T> Box<T> when T : IShow { public string Show() => Value.Show(); }    //~ error[CHIC0001]: extensions with `when` are

struct Point : IShow { }                                //~ error[TCK062]: `Point` does not implement `Show()` of `IShow`
extension Point { public string Show() => "point"; }

int Main() => 0;
