// Function values in fields, arrays, tuples, arrays of structs, statics and as results, called where they lie.
// expect: 5
// expect: 9 6
// expect: 4
// expect: 8
// expect: 12
// expect: 30
// expect: 21
// expect: 6
namespace ClosurePlaces;

public struct Op { public string Name; public fn(int, int) -> int Run; }

public struct Table { public Op[] Ops; }

static readonly Func<int, int> Doubled = x => x * 2;
static mut Func<int> Later;

public Func<Func<int, int>> Deep(int k) => () => x => x + k;

public void Main()
{
    let add = new Op { Name = "+", Run = (a, b) => a + b };
    Console.WriteLine($"{add.Run(2, 3)}");
    let table = new Table { Ops = new Op[3] };
    table.Ops[0] = add;
    let bias = 3;
    table.Ops[1] = new Op { Name = "*", Run = (a, b) => a * b + bias };
    Console.WriteLine($"{table.Ops[1].Run(2, 3)} {table.Ops[0].Run(3, 3)}");
    let pair = (1, (int x) => x + 3);
    Console.WriteLine($"{pair.Item2(pair.Item1)}");
    Console.WriteLine($"{Doubled(4)}");
    unsafe { Later = () => bias * 4; Console.WriteLine($"{Later()}"); Later = () => 0; }
    Console.WriteLine($"{Deep(10)()(20)}");
    let nested = new Func<int, int>[2][];
    nested[1] = new Func<int, int>[1];
    nested[1][0] = x => x * 7;
    Console.WriteLine($"{nested[1][0](bias)}");
    var o = add;
    o.Run = table.Ops[0].Run;
    table.Ops[0].Run = (a, b) => a - b;
    Console.WriteLine($"{o.Run(1, 5)}");
}
