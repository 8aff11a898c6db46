// `==` and ReferenceEquals on objects ask whether both are one object; boxes of one text, array or function count as one.
// expect: classes true false true
// expect: boxes false true
// expect: texts true true false
// expect: arrays true false
// expect: functions true false
// expect: interfaces true false
// expect: null false true false
// expect: blank true false object
namespace ObjectIdentity;

interface INamed { }
class Shape : INamed { }
struct Box : INamed { public int N; }

public int Main()
{
    let shape = new Shape();
    object a = shape;
    object b = shape;
    Console.WriteLine($"classes {a == b} {a == new Shape()} {a == shape}");
    object five = 5;
    object other = 5;
    Console.WriteLine($"boxes {five == other} {five == five}");
    let text = "ab" + "c";
    object first = text;
    object second = text;
    object copy = "a" + text[1..3].Length;
    Console.WriteLine($"texts {first == second} {object.ReferenceEquals(first, second)} {first == copy}");
    let array = [1, 2];
    Console.WriteLine($"arrays {(object)array == (object)array} {(object)array == (object)[1, 2]}");
    let n = array.Length;
    let f = (int x) => x + n;
    let g = (int x) => x + n;
    Console.WriteLine($"functions {(object)f == (object)f} {(object)f == (object)g}");
    INamed named = new Box { N = 1 };
    object same = named;
    Console.WriteLine($"interfaces {same == named} {named == (INamed)new Box { N = 1 }}");
    object? none = null;
    object? some = a;
    Console.WriteLine($"null {none == some} {none == null} {some == none}");
    let blank = new object();
    Console.WriteLine($"blank {blank == blank} {blank == new object()} {blank}");
    return 0;
}
