// A delegate is another name for a function type, which cannot hold itself.
delegate R Rec<T, R>(Rec<T, R> self, T arg); //~ error[TCK034] under `Rec`: delegate `Rec` takes or returns itself = help: a delegate is another name for a `fn` type: put it into a class, or declare an interface
delegate Step Step(int n); //~ error[TCK034] under `Step`: delegate `Step` takes or returns itself
typealias Loop = Loop[]; //~ error[TCK034] under `Loop`: alias `Loop` refers to itself

int Main()
{
    let Rec<int, int> fact = (self, n) => n == 0 ? 1 : n * self(self, n - 1);
    return 0;
}
