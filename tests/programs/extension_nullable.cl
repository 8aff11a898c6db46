// Extensions of `T?` apply to `T` too where T is a reference: text, arrays, objects, generic ones, in an extension block.
// expect: true true false
// expect: 0 2
// expect: nobody Ann
// expect: nobody Bea
// expect: 2 9
// expect: none some
namespace Extended;

public class Person { public string Name; public init(string name) { Name = name; } }
public class Friend : Person { public init(string name) : super(name) { } }

public static class Extras
{
    public static bool IsEmpty(this string? text) => text == null || text.Length == 0;
    public static int Count<T>(this T[]? items) => items?.Length ?? 0;
    public static string Called(this Person? person) => person?.Name ?? "nobody";
    public static T Or<T>(this T? value, T other) where T : class => value ?? other;
}

public extension string? { public string Shown(in this) => this == null ? "none" : "some"; }

public int Main()
{
    let string? nothing = null;
    Console.WriteLine($"{nothing.IsEmpty()} {"".IsEmpty()} {"a".IsEmpty()}");
    let int[]? none = null;
    Console.WriteLine($"{none.Count()} {new int[2].Count()}");
    let Person? nobody = null;
    Console.WriteLine($"{nobody.Called()} {new Person("Ann").Called()}");
    let Friend? gone = null;
    Console.WriteLine($"{gone.Called()} {new Friend("Bea").Called()}");
    Console.WriteLine($"{[1, 2].Or([3]).Length} {"9".Or("8")}");
    Console.WriteLine($"{nothing.Shown()} {"x".Shown()}");
    return 0;
}
