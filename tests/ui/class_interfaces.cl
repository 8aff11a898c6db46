// What a type must have to implement an interface.
namespace Implementing;
public interface IThing { int Size(); string Name { get; set; } int Count { get; } void Take(int n); int Twice() => 2; }
public class None : IThing //~ error[TCK062]: `None` does not implement `Size()` of `IThing`
{
    public string Name { get => "n"; } //~ error[TCK063]: property `Name` has no `set`
    public long Count => 1L; //~ error[TCK065]: property `Count` has another type than `int`
    public void Take(long n) { } //~ error[TCK066]: `Take` does not have the signature that `IThing` asks for
}
public struct Shy : IThing
{
    int Size() => 1; //~ error[TCK064]: `Size()` implements `IThing` and must be public
    public string Name { get => "n"; set { } }
    public int Count => 1;
    public void Take(int n) { }
}
public interface IBad
{
    init() { } //~ error[NAM0009]: an interface has no constructor
}
public void Main()
{
    let i = new IThing(); //~ error[TCK130]: cannot be made with `new`
}
