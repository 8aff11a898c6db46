// A warning inside a lambda, a generator, a lambda that chooses an overload or the value of an enum's variant leaves that as it is.
namespace Warned;

enum Size { Small = (byte)300, Large = 50 }

IEnumerable<int> Numbers()
{
    int first = 1;
    yield return first;
    if (false) { yield return 2; }
}

string Which(fn(int) -> int f) => $"numbers {f(1)}";
string Which(fn(int) -> string f) => $"texts {f(1)}";

public void Main()
{
    let once = () => { if (false) { Console.WriteLine("never"); } Console.WriteLine("once"); };
    let twice = (int n) => { int m = n; return m + m; };
    once();
    Console.WriteLine(twice(4));
    foreach (var n in Numbers()) { Console.WriteLine(n); }
    Console.WriteLine(Which(n => { int m = n; return $"{m}"; }));
    Console.WriteLine($"{(int)Size.Small} {(int)Size.Large}");
}
// expect: once
// expect: 8
// expect: 1
// expect: texts 1
// expect: 44 50
