// Methods of interfaces with type parameters of their own: default bodies, nearer ones, inherited and overridden ones; boxed
// structs, enums' values, static calls; generic interfaces, even two of one kind; nullable results; function values of them.
// expect: S1:1 S1:s S1:trueS1:true
// expect: default 1 default s default truedefault true
// expect: default 1 default s default truedefault true
// expect: Box(5,1) Box(5,s) Box(5,true)Box(5,true)
// expect: Box(d,1) Box(d,s) Box(d,true)Box(d,true)
// expect: derived 1 derived s derived truederived true
// expect: default 1 default s default truedefault true
// expect: S4:3 S4:x|more 3 more x|derived 3 derived x|Box(c,3) Box(c,x)
// expect: 4 none
// expect: 21 <7> 5 seven!
// expect: S9:1 S9:g S9:(1, b)
// expect: nothing
// expect: S2:High 3
// expect: from an extension 5 a 2
// expect: own 5
// expect: 1 2 3 | a b | 0 1 1 2 3 5
namespace Shows;

public interface IShow
{
    string Show<T>(in this, T value) => $"default {value}";
    string Twice<T>(T value) => Show(value) + Show(value);
}
public interface IMore : IShow
{
    new string Show<U>(in this, U value) => $"more {value}";
    U? Maybe<U>(bool yes, U value) => yes ? value : null;
}
public struct S : IShow { public int N; public string Show<T>(in this, T value) => $"S{N}:{value}"; }
public struct P : IMore { public int N; }
public class K : IMore { }
public class Box<T> : IShow
{
    public T Held;
    public init(T held) { Held = held; }
    public string Show<U>(U value) => $"Box({Held},{value})";
}
public class Deep<T> : Box<T> { public init(T held) : super(held) { } }
public class Over : IShow { public virtual string Show<V>(V value) => "never"; }
public class Derived : Over { public override string Show<V>(V value) => $"derived {value}"; }
public class Plain : IShow { }

public string Static<T>(T one) where T : IShow => one.Show(3) + " " + one.Show("x");

public interface IConv<A> { R To<R>(fn(A) -> R how); }
public class Two : IConv<int>, IConv<string>
{
    public R To<R>(fn(int) -> R how) => how(7);
    public R To<R>(fn(string) -> R how) => how("seven");
}

public enum Level { Low, High }
public string Through<T>(IShow shown, T value, int depth) => depth == 0 ? shown.Show(value) : Through(shown, value, depth - 1);

public interface IGiven { string Given<T>(T value); }
extension IGiven { public string Given<U>(U value) => $"from an extension {value}"; }
public class Takes : IGiven { }
public class Owns : IGiven { public string Given<T>(T value) => $"own {value}"; }

public interface ISource { IEnumerable<T> Each<T>(T[] all); }
public struct InOrder : ISource { public IEnumerable<T> Each<T>(T[] all) { foreach (var one in all) { yield return one; } } }
public string Joined<T>(ISource source, T[] all)
{
    var text = "";
    foreach (var one in source.Each(all)) { text += $"{one} "; }
    return text;
}

public void Main()
{
    let all = new IShow[] { new S { N = 1 }, new P(), new K(), new Box<int>(5), new Deep<string>("d"), new Derived(), new Plain() };
    foreach (var one in all) { Console.WriteLine($"{one.Show(1)} {one.Show("s")} {one.Twice(true)}"); }
    Console.WriteLine($"{Static(new S { N = 4 })}|{Static(new P())}|{Static(new Derived())}|{Static(new Deep<char>('c'))}");
    let IMore more = new P();
    Console.WriteLine($"{more.Maybe(true, 4) ?? -1} {more.Maybe(false, "t") ?? "none"}");
    let two = new Two();
    let IConv<int> ints = two;
    let IConv<string> texts = two;
    let factor = 3;
    Console.WriteLine($"{ints.To(n => n * factor)} {ints.To(n => $"<{n}>")} {texts.To(s => s.Length)} {texts.To<string>(s => s + "!")}");
    let IShow boxed = new S { N = 9 };
    let fn(int) -> string f = boxed.Show<int>;
    let fn(string) -> string g = boxed.Show;
    let fn((int, string)) -> string h = boxed.Show;
    Console.WriteLine($"{f(1)} {g("g")} {h((1, "b"))}");
    let IShow? nobody = null;
    Console.WriteLine(nobody?.Show(1) ?? "nothing");
    Console.WriteLine(Through(new S { N = 2 }, Level.High, 3) + " " + Through(new Sure(), 3, 2));
    let IGiven given = new Takes();
    Console.WriteLine($"{given.Given(5)} a {new Takes().Given(2).Length - 17}");
    Console.WriteLine(((IGiven)new Owns()).Given(5));
    let ISource source = new InOrder();
    Console.WriteLine($"{Joined(source, [1, 2, 3])}| {Joined(source, ["a", "b"])}| {Joined(source, [0L, 1L, 1L, 2L, 3L, 5L]).Trim()}");
}
public class Sure : IShow { public string Show<T>(T value) => value is int number ? number.ToString() : "?"; }
