// Many things owned at once, thrown past in every combination.
// expect: 0 1 2 3 4 5 6 7 8 9 -
// expect: leaks none
namespace Throws;

public class Count
{
    public static int Live;
    public init() { Live += 1; }
    public void dispose(ref this) { Live -= 1; }
}

int At(int n, int stop, Count c) { if (n == stop) { throw new Exception("stop"); } return n; }

int Work(int stop)
{
    let a = new Count();
    var text = $"a{At(0, stop, a)}";
    let b = new Count();
    text += $"b{At(1, stop, new Count())}{At(2, stop, b)}";
    {
        let c = new Count();
        text += text + $"{At(3, stop, c)}";
        try { text += $"{At(4, stop, new Count())}"; }
        finally { text = $"{text}{At(5, stop == 4 ? -1 : stop, new Count())}"; }
        let d = new Count[] { new Count(), new Count() };
        text += $"{At(6, stop, d[0])}";
        for (var i = 0; i < 2; i += 1) { let e = new Count(); text += $"{At(7 + i, stop, e)}"; }
    }
    At(9, stop, a);
    return text.Length;
}

public int Main()
{
    for (var stop = 0; stop <= 10; stop += 1)
    {
        try { Work(stop); Console.WriteLine("-"); } catch (Exception) { Console.Write($"{stop} "); }
    }
    Console.WriteLine(Count.Live == 0 ? "leaks none" : $"leaks {Count.Live}");
    return 0;
}
