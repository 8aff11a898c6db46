// A function value may replace itself, or what it was called through, while it runs.
// expect: 1
// expect: 2
// expect: 12
// expect: first second
// expect: last
namespace ClosureSwap;

public class Machine
{
    public Func<Machine, int> Step;
    public string Log;
}

static mut Func<string> Current;

public unsafe string First()
{
    let text = "fir" + "st";
    Current = () => "sec" + "ond";
    return text;
}

public void Main()
{
    let m = new Machine();
    let tag = "t" + 1.ToString();
    m.Step = x => { x.Step = y => (int)tag.Length; x.Log = tag; return 1; };
    Console.WriteLine($"{m.Step(m)}");
    Console.WriteLine($"{m.Step(m)}");
    var f: Func<int, int> = x => x;
    let g = (Func<int, int> h, int n) => { f = x => x + 100; return h(n); };
    f = x => x + 2;
    Console.WriteLine($"{g(f, 10)}");
    unsafe
    {
        let word = "first";
        Current = () => { Current = () => "second"; return word; };
        let one = Current();
        Console.WriteLine($"{one} {Current()}");
        Current = () => "last";
        Console.WriteLine(Current());
    }
}
