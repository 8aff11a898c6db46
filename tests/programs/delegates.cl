// Delegates: names of function types, equal by structure; generic; with parameters by reference.
// expect: 7
// expect: 7
// expect: n=4
// expect: 8
// expect: 3 4
// expect: 12
// expect: a-b
namespace Delegates;

delegate int Combine(int a, int b);
delegate int Merge(int x, int y);
public delegate R Convert<in T, out R>(T value);
delegate void Change(ref int place, int by);
delegate bool Try(string text, out int value);
public delegate T Pick<T>(T a, T b) where T : struct;
public struct Box<T> { public delegate T Filter(T value); public T Value; public T Run(Convert<T, T> f) => f(Value); }

public bool Length(string text, out int value) { value = text.Length; return value > 0; }
public int Use(Combine c) => c(3, 4);

public void Main()
{
    let merge: Merge = (a, b) => a + b;
    let combine: Combine = merge;
    Console.WriteLine($"{combine(3, 4)}");
    Console.WriteLine($"{Use(merge)}");
    let show: Convert<int, string> = n => "n=" + n.ToString();
    Console.WriteLine(show(4));
    var n = 3;
    let change: Change = (ref int p, int by) => { p += by; };
    change(ref n, 5);
    Console.WriteLine($"{n}");
    let length: Try = Length;
    if (length("abc", out var found)) { Console.WriteLine($"{found} {found + 1}"); }
    let box = new Box<int> { Value = 6 };
    Console.WriteLine($"{box.Run(x => x * 2)}");
    let join: fn(string, string) -> string = (a, b) => a + "-" + b;
    Console.WriteLine(join("a", "b"));
}
