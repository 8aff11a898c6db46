// A closure made in a loop has the values of its round.
// expect: 0 1 2 3
// expect: 1:a 2:b 3:c
// expect: 0 10 20
// expect: 3
// expect: 55
namespace ClosureLoops;

public void Main()
{
    let fs = new Func<int>[4];
    for (var i = 0; i < 4; i += 1) { fs[i] = () => i; }
    Console.WriteLine($"{fs[0]()} {fs[1]()} {fs[2]()} {fs[3]()}");
    let texts = new Func<int, string>[3];
    var at = 0;
    foreach (var s in ["a", "b", "c"]) { texts[at] = n => n.ToString() + ":" + s; at += 1; }
    Console.WriteLine($"{texts[0](1)} {texts[1](2)} {texts[2](3)}");
    var k = 0;
    let steps = new Func<int>[3];
    while (k < 3) { let here = k * 10; steps[k] = () => here; k += 1; }
    Console.WriteLine($"{steps[0]()} {steps[1]()} {steps[2]()}");
    var last: Func<int> = () => -1;
    do { let seen = k; last = () => seen; k -= 1; } while (k > 2);
    Console.WriteLine($"{last()}");
    var total = 0;
    for (var i = 1; i <= 10; i += 1) { let add = (int t) => t + i; total = add(total); }
    Console.WriteLine($"{total}");
}
