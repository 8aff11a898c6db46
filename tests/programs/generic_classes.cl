// Generic classes: nodes, methods with own parameters, statics, interfaces with arguments, inheritance.
// expect: 3: 1 2 3
// expect: a-b-
// expect: 14
// expect: 2 1
// expect: box 7 / none
// expect: 9 dog
// expect: 3 1
namespace GenericClasses;

public class Node<T> { public T Value; public Node<T> Next; public init(T value, Node<T> next) { Value = value; Next = next; } }

public class Chain<T>
{
    private Node<T> first;
    private int count;
    public static int Made;
    public init() { Made += 1; }
    public int Count { get { return count; } }
    public Chain<T> Push(T value) { first = new Node<T>(value, first); count += 1; return this; }
    public Chain<R> Map<R>(Func<T, R> f)
    {
        let made = new Chain<R>();
        Each(x => { made.Push(f(x)); });
        return made;
    }
    public void Each(Action<T> f) { var n = first; for (var i = 0; i < count; i += 1) { f(n.Value); n = n.Next; } }
    public A Fold<A>(A start, fn(A, T) -> A f) { var t = start; var n = first; for (var i = 0; i < count; i += 1) { t = f(t, n.Value); n = n.Next; } return t; }
}

public interface IShow<T> { string Show(T value); }
public class Boxed : IShow<int>, IShow<string>
{
    public string Show(int value) => "box " + value.ToString();
    public string Show(string value) => value;
}

public class Animal { public virtual string Name() => "animal"; }
public class Dog : Animal { public override string Name() => "dog"; }
public class Keeper<T> where T : Animal { public T Pet; public init(T pet) { Pet = pet; } public string Call() => Pet.Name(); }
public class Special<T> : Chain<T> { public int Extra; public init(int extra) : super() { Extra = extra; } }

public string Use<T>(IShow<T> show, T value) => show.Show(value);

public void Main()
{
    let chain = new Chain<int>().Push(3).Push(2).Push(1);
    var text = $"{chain.Count}:";
    var out2 = text;
    let line = chain.Fold(text, (t, x) => t + " " + x.ToString());
    Console.WriteLine(line);
    let words = new Chain<string>().Push("b").Push("a");
    Console.WriteLine(words.Fold("", (t, w) => t + w + "-"));
    Console.WriteLine($"{chain.Map(x => x * x).Fold(0, (t, x) => t + x)}");
    Console.WriteLine($"{Chain<int>.Made} {Chain<string>.Made}");
    Console.WriteLine($"{Use(new Boxed(), 7)} / {Use(new Boxed(), "none")}");
    let special = new Special<long>(9);
    Console.WriteLine($"{special.Extra} {new Keeper<Dog>(new Dog()).Call()}");
    special.Push(1);
    Console.WriteLine($"{Chain<int>.Made + 1} {special.Count}");
}
