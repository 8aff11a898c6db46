// Methods with type parameters of their own: an override or implementation has as many, uses them in the same places, and asks the
// same of them, or says nothing of it.
namespace Ui;

interface INamed { string Name(); }
interface IVisitor<R> { R Leaf(int value); }

abstract class Tree
{
    public abstract R Accept<R>(IVisitor<R> visitor);
    public virtual T Same<T>(T value) => value;
    public virtual T Pick<T>(T a, T b) where T : INamed => a;
    public T Plain<T>(T value) => value;
    private virtual T Hidden<T>(T value) => value; //~ error[TCK207]: private `Hidden<T>(T value)` cannot be virtual
    public virtual T Sealed<T>(T value) => value;
    public abstract T Body<T>(T value) => value; //~ error[TCK205]: abstract `Body<T>(T value)` cannot have a body
}

class Leaf : Tree
{
    public override S Accept<S>(IVisitor<S> visitor) => visitor.Leaf(1);
    public override int Same<T>(T value) => 1; //~ error[TCK209]: `Same<T>(T value)` returns `int`, the method it overrides `T`
    public override T Pick<T>(T a, T b) where T : struct => b; //~ error[TCK210]: `Pick` has other constraints on `T` than declared
    public override T Plain<T>(T value) => value; //~ error[TCK200]: `Plain<T>(T value)` is not virtual and cannot be overridden
    public sealed override T Sealed<T>(T value) => value;
    public override T Body<T>(T value) => value;
}

class Twig : Leaf
{
    public override R Accept<R, S>(IVisitor<R> visitor) => visitor.Leaf(2); //~ error[TCK200]: `Accept<R, S>(Ui::IVisitor<R> visitor)` overrides nothing
    public override T Sealed<T>(T value) => value; //~ error[TCK201]: `Sealed<T>(T value)` is sealed and cannot be overridden
    public T Same<T>(T value) => value; //~ error[TCK204]: `Same<T>(T value)` hides a virtual method of `Leaf`
    public override T Pick<T>(T a, T b) => b;
}

class Bare : Tree { } //~ error[TCK203]: `Bare` does not implement `Accept<R>(Ui::IVisitor<R> visitor)`

interface IShow
{
    string Show<T>(T value) where T : INamed;
    R Map<R>(fn(int) -> R how);
    int Count<A, B>(A a, B b) where A : struct where B : INamed, new();
}

struct Complete : IShow
{
    public string Show<S>(S value) where S : INamed => value.Name();
    public R Map<R>(fn(int) -> R how) => how(1);
    public int Count<X, Y>(X a, Y b) where Y : INamed => 2; //~ error[TCK210]: `Count` has other constraints on `Y` than declared
}

struct Missing : IShow //~ error[TCK062]: `Missing` does not implement `Map<R>(fn(int) -> R how)` of `IShow`
{
    public string Show<T>(T value) where T : struct => ""; //~ error[TCK210]: `Show` has other constraints on `T` than declared
    public int Count<A>(A a, A b) => 1; //~ error[TCK066]: `Count` does not have the signature that `IShow` asks for
}

class Quiet : IShow
{
    string Show<T>(T value) => ""; //~ error[TCK064]: `Show<T>(T value)` implements `IShow` and must be public
    public R Map<R>(fn(int) -> R how) => how(1);
    public override int Count<A, B>(A a, B b) => 1; //~ error[TCK200]: `Count<A, B>(A a, B b)` overrides nothing
}

string Call(IShow shown, Tree tree)
{
    tree.Accept(3); //~ error[TCK141]: `Accept` does not take (int)
    return shown.Show(3); //~ error[TCK022]: `Show`: `int` is no `Ui::INamed`, as `T` must be
}

string CallLeaf(Leaf leaf, Twig twig) => $"{twig.Pick(1, 2)}"; //~ error[TCK022]: `Pick`: `int` is no `Ui::INamed`, as `T` must be

public int Main() => 0;
