// Lambdas in lambdas, in local functions, in loops, in arguments; shadowed names.
// expect: 111
// expect: 6
// expect: 15 25
// expect: 3 2 1
// expect: inner outer
// expect: 321
// expect: 12
// expect: 9
namespace ClosureNested;

public int Apply(Func<int, int> f, int v) => f(v);

public void Main()
{
    let a = 1;
    let f = (int x) => { let b = 10; let g = (int y) => { let h = () => a + b + x + y; return h(); }; return g(50); };
    Console.WriteLine($"{f(50)}");
    Console.WriteLine($"{Apply(x => Apply(y => Apply(z => x + y + z, 3), 2), 1)}");
    function Func<int, int> Make(int k) { let twice = () => k * 2; return x => x + twice() + a; }
    let m = Make(2);
    Console.WriteLine($"{m(10)} {Make(7)(10)}");
    var text = "";
    let count: Func<int, string> = n => { var s = ""; for (var i = n; i > 0; i -= 1) { let show = () => i.ToString() + " "; s += show(); } return s; };
    Console.WriteLine(count(3).Trim());
    let name = "outer";
    let show = (string name) => name;
    let other = () => name;
    Console.WriteLine($"{show("inner")} {other()}");
    var digits = 0;
    let add = (int d) => { let before = digits; digits = before * 10 + d; return digits; };
    add(3);
    add(2);
    Console.WriteLine($"{add(1)}");
    let curry: Func<int, Func<int, Func<int, int>>> = x => y => z => x + y + z;
    Console.WriteLine($"{curry(3)(4)(5)}");
    {
        let a = 4;
        let inner = () => a + 5;
        Console.WriteLine($"{inner()}");
    }
}
