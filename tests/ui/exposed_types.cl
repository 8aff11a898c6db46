// Nothing public mentions what not everyone may name.
namespace Exposed;
internal class Inner { public init() { } }
internal interface IInner { }
private struct Local { public int X; }
public typealias Other = Inner;
public class Holder
{
    private class Hidden { }
    private enum Mode { On }
    public Inner Field; //~ error[TCK148]: public `Field` mentions `Inner`, which is internal
    public Inner? Property { get; set; } //~ error[TCK148]: public `Property` mentions `Inner`, which is internal
    public int this[Mode mode] => 1; //~ error[TCK148]: public `this[]` mentions `Mode`, which is private
    public init(Hidden h) { Field = new Inner(); } //~ error[TCK148]: public `init()` mentions `Hidden`, which is private
    public static Local Made; //~ error[TCK148]: public `Made` mentions `Local`, which is private
    public const Mode Best = Mode.On; //~ error[TCK148]: public `Best` mentions `Mode`, which is private
    public Box<Hidden[]> Boxed() => new Box<Hidden[]>(new Hidden[0]); //~ error[TCK148]: public `Boxed()` mentions `Hidden`
    public (int, Other) Pair() => (1, new Inner()); //~ error[TCK148]: public `Pair()` mentions `Inner`
    public void Call(fn(Hidden) -> int f) { } //~ error[TCK148]: public `Call()` mentions `Hidden`
    public T Keep<T>(T value) where T : IInner => value; //~ error[TCK148]: public `Keep()` mentions `IInner`
    public static Holder operator +(Holder a, Inner b) => a; //~ error[TCK148]: mentions `Inner`
    public class Nested { public Hidden Deep() => new Hidden(); } //~ error[TCK148]: public `Deep()` mentions `Hidden`
    private class Closed { public Hidden Fine() => new Hidden(); }
    internal Hidden Mine() => new Hidden();
    protected Inner Ours() => new Inner();
}
public class Derived : Inner { } //~ error[TCK148]: public `Derived` mentions `Inner`
public class Does : IInner { } //~ error[TCK148]: public `Does` mentions `IInner`
public class Only<T> where T : IInner { } //~ error[TCK148]: public `Only` mentions `IInner`
public interface IWide : IInner { Local Near(); } //~ error[TCK148]: public `IWide` mentions `IInner` //~ error[TCK148]: public `Near()` mentions `Local`
public enum Kind { None, Some { public Local Value; } } //~ error[TCK148]: public `Kind` mentions `Local`
public record struct Row(int A, Inner B); //~ error[TCK148]: public `B` mentions `Inner`
public delegate Local Maker(int n); //~ error[TCK148]: public `Maker` mentions `Local`
public Local Free() => new Local(); //~ error[TCK148]: public `Free()` mentions `Local`
public const int Number = 1;
public class Box<T> { public T Value; public init(T value) { Value = value; } public T Get() => Value; }
class Plain { public Local Whatever() => new Local(); }
public void Main()
{
    let box = new Box<Local>(new Local());
    let n = box.Get().X;
}
