// Instances that ask for ever more of them through tables: whoever fills the slot asks for the next one.
namespace Ui;

struct Box<T> { public T Value; }
struct Other<T> { public T Value; }

interface IGrow { int Grow<T>(T x, int n); }
class Grows : IGrow
{
    public int Grow<T>(T x, int n)
    {
        let IGrow next = this;
        return n == 0 ? 0 : next.Grow(new Box<T> { Value = x }, n - 1); //~ error[GEN0001]: instances of `Grow` ask for ever more of them
    }
}
struct Rests : IGrow { public int Grow<T>(T x, int n) => n; }

abstract class Ping { public abstract int Hit<T>(Pong other, T x, int n); }
abstract class Pong { public abstract int Hit<T>(Ping other, T x, int n); }
class Ping1 : Ping { public override int Hit<T>(Pong other, T x, int n) => n == 0 ? 0 : other.Hit(this, x, n - 1); }
class Pong1 : Pong { public override int Hit<T>(Ping other, T x, int n) => other.Hit(this, (x, n), n); } //~ error[GEN0001]: instances of `Hit` ask for ever more of them

class Wrap<T> : IGrow
{
    public int Grow<U>(U x, int n)
    {
        let IGrow next = new Wrap<Wrap<T>>(); //~ error[GEN0001]: instances of `Wrap` contain ever larger ones of them
        return next.Grow(x, n);
    }
}

class Branches
{
    public virtual int Split<T>(T x, int n) => n == 0 ? 0
        : Split(new Box<T> { Value = x }, n - 1)     //~ error[GEN0001]: instances of `Split` ask for ever more of them
        + Split(new Other<T> { Value = x }, n - 1);  //~ error[GEN0001]: instances of `Split` ask for ever more of them
}

int Main()
{
    let all = new IGrow[] { new Rests(), new Grows() };
    return all[0].Grow(1, 2) + new Ping1().Hit(new Pong1(), "a", 3) + new Branches().Split(1, 2) + new Wrap<int>().Grow(1, 2);
}
