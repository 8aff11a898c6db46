// What interfaces and public signatures cannot have; which constructor is meant.
namespace Signatures;
public interface IThing
{
    int Field; //~ error[TCK061]: an interface has no fields, so not `Field`
    static int Made() { return 1; } //~ error[TCK061]: an interface has no static members, so not `Made`
    int Fine();
}
internal class Inner { }
class Quiet { }
public class Outer
{
    private class Hidden { }
    public Inner Give() { return new Inner(); } //~ error[TCK148]: public `Give()` mentions `Inner`, which is internal
    public void Take(Hidden[] h) { } //~ error[TCK148]: mentions `Hidden`, which is private
    public Quiet Fine() { return new Quiet(); }
    private Hidden Kept() { return new Hidden(); }
    public Inner Bad => new Inner(); //~ error[TCK148]: public `Bad` mentions `Inner`
}
public class Many
{
    public init(int a, long b) { }
    public init(long a, int b) { }
}
public class One { public init(int a) { } }
public void Main()
{
    let a = new Many(1, 2); //~ error[TCK132]: ambiguous
    let b = new Many("x", 2); //~ error[TCK131]: no overload of `Many` takes (string, int)
    let c = new One(); //~ error[TCK131]: the arguments do not fit `One`
    let d = new One(1, 2); //~ error[TCK131]: the arguments do not fit `One`
}
