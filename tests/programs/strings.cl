// Strings: joining, comparing, length in bytes, characters as UTF-16 units, copies.
// expect: abc 3 b
// expect: true false true
// expect: 9 € 2
// expect: 55357 56898 10
// expect: one two one
// expect: 1000 x
// expect: [] 0 true
// expect: 12 1.5 true c 7
namespace Strings;

string Twice(string text) => text + text;

public void Main()
{
    let a = "ab" + "c";
    Console.WriteLine($"{a} {a.Length} {a[1]}");
    let same = a == "abc";
    let twice = Twice("x") == "xx";
    Console.WriteLine($"{same} {a != a} {twice}");
    let euro = "1€ 2€";
    Console.WriteLine($"{euro.Length} {euro[1]} {euro[3]}");
    let face = "hi 🙂 ok";
    Console.WriteLine($"{(int)face[3]} {(int)face[4]} {face.Length}");
    var x = "one";
    var y = x;
    x = "two";
    Console.WriteLine($"{y} {x} {y}");
    var much = "";
    for (var i = 0; i < 1000; i += 1) { much += "x"; }
    Console.WriteLine($"{much.Length} {much[999]}");
    var none = "";
    let empty = none == "";
    Console.WriteLine($"[{none}] {none.Length} {empty}");
    Console.WriteLine("" + 12 + " " + 1.5 + " " + true + " " + 'c' + " " + 7L);
}
