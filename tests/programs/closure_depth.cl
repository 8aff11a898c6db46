// Deep chains of closures, and many of them: everything is freed.
// expect: 1000
// expect: 100000
// expect: 4950
// expect: ok
namespace ClosureDepth;

public Func<int> Chain(int n)
{
    var f: Func<int> = () => 0;
    for (var i = 0; i < n; i += 1) { let before = f; f = () => before() + 1; }
    return f;
}

public void Main()
{
    Console.WriteLine($"{Chain(1000)()}");
    var total = 0;
    for (var i = 0; i < 100000; i += 1) { let k = i.ToString(); let f = () => k.Length > 0 ? 1 : 0; total += f(); }
    Console.WriteLine($"{total}");
    let fs = new Func<int>[100];
    for (var i = 0; i < 100; i += 1) { fs[i] = () => i; }
    var sum = 0;
    foreach (var f in fs) { sum += f(); }
    Console.WriteLine($"{sum}");
    Console.WriteLine("ok");
}
