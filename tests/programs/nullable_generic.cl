// `T?` in generic code, for values and references alike.
// expect: 4
// expect: empty
// expect: s1
// expect: x
// expect: no name
// expect: 6
// expect: 1
// expect: 2
// expect: 1
namespace Nullables;

struct Maybe<T> { public T? Value; public T Or(T other) => Value ?? other; }

class Name { public string Text; public init(string text) { Text = text; } }

T? First<T>(T[] all) => all.Length > 0 ? all[0] : null;

int Count<T>(T?[] all)
{
    var n = 0;
    foreach (var one in all) { if (one != null) { n += 1; } }
    return n;
}

public void Main()
{
    Console.WriteLine(First([4, 5]) ?? -1);
    Console.WriteLine(First(new string[0]) ?? "empty");
    Console.WriteLine(First([$"s{1}"]) ?? "empty");
    Console.WriteLine(First([new Name("x")])?.Text ?? "no name");
    Console.WriteLine(First(new Name[0])?.Text ?? "no name");
    var m = new Maybe<int> { Value = 6 };
    Console.WriteLine(m.Or(1));
    m.Value = null;
    Console.WriteLine(m.Or(1));
    Console.WriteLine(Count<int>([1, null, 2]));
    Console.WriteLine(Count<string>([null, "a"]));
}
