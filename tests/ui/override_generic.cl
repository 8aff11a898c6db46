// Methods that are called through a table have no type parameters of their own: there is one slot, not one for every type.
namespace Ui;

abstract class Tree
{
    public abstract R Accept<R>(R first); //~ error[TCK210]: `Accept` is called through a table, so it cannot have type parameters of its own
    public T Same<T>(T value) => value;
}

class Leaf : Tree
{
    public override R Accept<R>(R first) => first; //~ error[TCK210]: `Accept` is called through a table
}

interface IShow
{
    string Show<T>(T value); //~ error[TCK210]: `Show` is called through a table
}

string Call(IShow shown, Tree tree) => shown.Show(3) + tree.Accept("x") + tree.Same("y");

public int Main() => 0;
