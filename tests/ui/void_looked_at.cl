// What gives no value can neither be looked at nor held.
namespace Nothing;
void Run() { }
error Bad : Exception { public init() : super("") { } }
public void Main()
{
    let a = Run() switch { _ => 1 }; //~ error[TYP0001]: there is no value here to look at
    if (Run() is var x) { } //~ error[TYP0001]: there is no value here to look at
    switch (Run()) { default: break; } //~ error[TYP0001]: there is no value here to look at
    using (Run()) { } //~ error[TYP0001]: there is nothing here to hold
    let f = () => (throw new Bad()) switch { _ => 1 }; //~ error[TYP0001]: there is no value here to look at: this throws
    let g = () => { lock (throw new Bad()) { } }; //~ error[TYP0001]: there is nothing here to lock
    let h = () => { using (throw new Bad()) { } }; //~ error[TYP0001]: there is nothing here to hold
}
