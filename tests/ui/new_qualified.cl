// Names before braces that stand for nothing, required members that nobody sets, arrays whose element type is not known.
namespace Lib { public struct Pt<T> { public T X; } public enum Tok { Num { public int V; } , End } }
class A { public required int R; public init(int a) { } public init(string s) { R = s.Length; } }
int Main()
{
    let a = new A(1);                  //~ error[TCK136]: required member `R` of `A` is not set = help: add `R = ...`
    let b = new A("abc");
    let c = new Lib.Tok.Nm { V = 3 };  //~ error[NAM0005] under `Nm`: type `Lib::Tok` has no `Nm` = help: did you mean `Num`?
    let d = new Lib.Pq<int> { X = 3 }; //~ error[NAM0001]: namespace `Lib` has no `Pq` = help: did you mean `Pt`?
    let e = new[] { };                 //~ error[TYPE0705]: the element type is not known here = help: name it: `new T[] { }`
    return b.R;
}
