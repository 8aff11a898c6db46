// Function values chosen by conditions, switches and loops; compared places; results of calls.
// expect: 3 2
// expect: 30 5 0
// expect: 120
// expect: 8
// expect: 1 4 9
namespace ClosureConditional;

public int Inc(int x) => x + 1;
public Func<int, int> Pick(string op, int k)
{
    switch (op)
    {
        case "mul": return x => x * k;
        case "add": return x => x + k;
        default: return x => 0;
    }
}

public void Main()
{
    let up = 2 > 1;
    let f: Func<int, int> = up ? Inc : x => x - 1;
    let g: Func<int, int> = !up ? (int x) => x : (int x) => x * 2;
    Console.WriteLine($"{f(2)} {g(1)}");
    Console.WriteLine($"{Pick("mul", 10)(3)} {Pick("add", 2)(3)} {Pick("", 0)(3)}");
    let fs = [Pick("mul", 2), Pick("mul", 3), Pick("mul", 4), Pick("mul", 5)];
    var v = 1;
    foreach (var h in fs) { v = h(v); }
    Console.WriteLine($"{v}");
    var power: Func<int, int> = x => x;
    for (var i = 0; i < 2; i += 1) { let before = power; power = x => before(x) * x; }
    Console.WriteLine($"{power(2)}");
    let squares = [1, 2, 3];
    let each = (Func<int, int> k) => { for (var i = 0; i < 3; i += 1) { squares[i] = k(squares[i]); } };
    each(x => x * x);
    Console.WriteLine($"{squares[0]} {squares[1]} {squares[2]}");
}
