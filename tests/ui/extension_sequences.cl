// What extensions give to `foreach`, `using` and deconstruction, and what not.
namespace Far
{
    public extension Uses::Bag
    {
        public IEnumerator<int> GetEnumerator() { yield return 1; }
        public void Deconstruct(out int a, out int b, out int c) { a = 1; b = 2; c = 3; }
    }
}
namespace Uses
{
    public class Bag { public int Only; }
    public class Plain { public int Only; }
    public extension Plain
    {
        public void dispose(ref this) { } //~ error[TCK017]: an extension cannot have a destructor
        public void Deconstruct(out int a, out int b) { a = 1; b = 2; }
        public int GetEnumerator() => 4;
    }
    public void Main()
    {
        let bag = new Bag();
        foreach (var n in bag) { } //~ error[TYP0014]: `foreach` cannot go through a `Uses::Bag`
        let (a, b, c) = bag; //~ error[TYP0001]: `Uses::Bag` cannot be taken apart into 3 names
        let (d, e, f) = new Plain(); //~ error[TYP0001]: `Uses::Plain` cannot be taken apart into 3 names
        using var p = new Plain(); //~ warning[USE0001]: `Uses::Plain` has no `dispose`
        foreach (var n in p) { } //~ error[NAM0005]: type `int` has no member `MoveNext`
    }
}
