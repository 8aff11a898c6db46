// Abstract classes over several levels: members left open, closed later, called before anyone knows the body.
namespace Abstract;

public abstract class Op
{
    public abstract double Run(double x);
    public abstract string Symbol { get; }
    public abstract int this[int i] { get; set; }
    public double Twice(double x) => Run(Run(x));
}
public abstract class Named : Op { string symbol; public init(string s) { symbol = s; } public override string Symbol => symbol; }
public class Add : Named
{
    double n; int[] cells = new int[2];
    public init(double n) : super("+") { this.n = n; }
    public override double Run(double x) => x + n;
    public override int this[int i] { get => cells[i]; set { cells[i] = value; } }
}
public sealed class Chain : Named
{
    Op[] ops;
    public init(Op[] ops) : super(">") { this.ops = ops; }
    public override double Run(double x) { var y = x; foreach (var op in ops) { y = op.Run(y); } return y; }
    public override int this[int i] { get => ops[i][0]; set { ops[i][0] = value; } }
}

public void Main()
{
    Op a = new Add(1.5);
    Op c = new Chain([a, new Add(-0.5), a]);
    c[0] = 5;
    c[1] += 2;
    Console.WriteLine($"{a.Twice(1.0)} {c.Twice(0.0)} {a.Symbol}{c.Symbol} {a[0]} {c[1]} {c[2]}");
    Op d = new Chain([c, c]);
    Console.WriteLine($"{d.Run(0.0)} {d is Named} {d is Add}");
}
// expect: 4 5 +> 5 2 5
// expect: 5 true false
