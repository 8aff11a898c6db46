namespace Ui;

public class File { public void dispose(ref this) { } }
public class Plain { }
public interface IClosable { void Dispose(); }
public interface IOther { }
public class Closable : IClosable, IOther { public void Dispose() { } public void dispose(ref this) { } }

public void Behind(IClosable a, IOther b)
{
    using var c = a;                          //~ warning[USE0001]: `Ui::IClosable` has no `dispose`: there is nothing to do at the end = help: write `void dispose(ref this)` for `Dispose`
    using var d = b;
    using var e = new Closable();
}

File Open() { return new File(); }

public void Held()
{
    using var a = Open();
    using (var b = Open()) { a = b; }         //~ error[LCL0002]: cannot
    using var c = new Plain();                //~ warning[USE0001]: `Ui::Plain` has no `dispose`
    using (new Plain()) { }                   //~ warning[USE0001]: `Ui::Plain` has no `dispose`
    using (var d = 4) { }                     //~ warning[USE0001]: `int` has no `dispose`
    using (Nothing()) { }                     //~ error[NAM0001]: unknown name `Nothing`
    lock (null) { }                           //~ error[TYP0001]: there is nothing here to lock
    lock (new Plain()) { }                    //~ warning[USE0002]: `Ui::Plain` has no `Enter()`
}

public int Main() { return 0; }
