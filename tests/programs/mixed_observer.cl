// Observers behind a generic interface with a default body: a class and a boxed struct.
// expect: > 3
// expect: > 4
// expect: default done
// expect: 12
// expect: t 'x'
// expect: t done
// expect: sum is12
namespace Observers;
public interface IObserver<T> { void OnNext(T value); void OnDone() { Console.WriteLine("default done"); } string Name { get; } }
public class Subject<T>
{
    private IObserver<T>[] _list = new IObserver<T>[4];
    private int _n;
    public class Subscription { private Subject<T>? _s; private int _i; public init(Subject<T> s, int i) { _s = s; _i = i; } public void Cancel() { _s?.Remove(_i); _s = null; } }
    public Subscription Subscribe(IObserver<T> o) { _list[_n] = o; _n += 1; return new Subscription(this, _n - 1); }
    private void Remove(int i) { for (var k = i; k + 1 < _n; k++) { _list[k] = _list[k + 1]; } _n--; }
    public void Emit(T v) { for (var i = 0; i < _n; i++) { _list[i].OnNext(v); } }
    public void Done() { for (var i = 0; i < _n; i++) { _list[i].OnDone(); } }
}
public class Sum : IObserver<int> { public int Total; public void OnNext(int v) { Total += v; } public string Name => "sum"; }
public struct Printer : IObserver<int>, IObserver<string>
{
    public string Prefix;
    public void OnNext(int v) { Console.WriteLine($"{Prefix}{v}"); }
    public void OnNext(string v) { Console.WriteLine($"{Prefix}'{v}'"); }
    public void OnDone() { Console.WriteLine(Prefix + "done"); }
    public string Name { get => "printer" + Prefix; }
}
public void Main()
{
    var s = new Subject<int>();
    var sum = new Sum();
    let a = s.Subscribe(sum);
    let b = s.Subscribe(new Printer { Prefix = "> " });
    s.Emit(3); s.Emit(4);
    b.Cancel(); b.Cancel();
    s.Emit(5); s.Done();
    Console.WriteLine(sum.Total);
    var t = new Subject<string>();
    t.Subscribe(new Printer { Prefix = "t " });
    t.Emit("x"); t.Done();
    IObserver<int> o = sum;
    Console.WriteLine(o.Name + (o is Sum ? " is" : " not") + (o is Sum { Total: > 10 } big ? big.Total.ToString() : "small"));
}
