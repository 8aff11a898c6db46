// A function without a result does not say what the result's type is.
namespace VoidResult;
error Bad : Exception { public init() : super("") { } }
T Run<T>(Func<T> f) => f();
int Do(Action f) { f(); return 1; }
T Do<T>(Func<T> f) => f();
public void Main()
{
    Run(() => { }); //~ error[TCK141]: `Run` does not take (fn() -> void)
    Run(() => throw new Bad()); //~ error[TCK141]: `Run` does not take (fn() -> void)
    Do(() => { });
    Do(() => throw new Bad());
    let n: int = Run<int>(() => throw new Bad());
}
