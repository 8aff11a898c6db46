// Through virtual and interface calls.
// expect: shape 1
// expect: shape 2
// expect: circle failed
// expect: runner failed
// expect: fine 3
namespace Throws;

public class Shape { public virtual int Area(int n) { return n; } }
public class Circle : Shape
{
    public override int Area(int n)
    {
        if (n > 2) { throw new ArgumentException("circle failed"); }
        return n;
    }
}

public interface IRun { string Run(int n); }
public class Good : IRun { public string Run(int n) { return $"fine {n}"; } }
public class Bad : IRun { public string Run(int n) { throw new InvalidOperationException("runner failed"); } }

public int Main()
{
    let shapes = new Shape[] { new Shape(), new Circle(), new Circle() };
    var n = 1;
    foreach (var one in shapes)
    {
        try { Console.WriteLine($"shape {one.Area(n)}"); } catch (ArgumentException e) { Console.WriteLine(e.Message); }
        n += 1;
    }
    let runners = new IRun[] { new Bad(), new Good() };
    foreach (var one in runners)
    {
        try { Console.WriteLine(one.Run(3)); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
    }
    return 0;
}
