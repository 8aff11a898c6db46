// What a value with a destructor moved out of is empty: whoever comes back to it by `goto` or in a `catch` finds nothing freed.
// expect: [s1] -1 [] [] end
// expect: -2 caught []
namespace Moved;

public struct Res
{
    public int N; public string Text;
    public init(int n) { N = n; Text = $"s{n}"; }
    public void dispose(ref this) { if (N > 0) { Console.Write($"-{N} "); } }
}

public void Again()
{
    var turns = 0;
    let r = new Res(1);
again:
    {
        let taken = r;
        Console.Write($"[{taken.Text}] ");
    }
    let fresh = $"new text {turns}";
    turns += 1;
    if (turns < fresh.Length - 7) { goto again; }
    Console.WriteLine("end");
}

public void Caught()
{
    let r = new Res(2);
    try { let taken = r; throw new Exception("caught"); }
    catch (Exception e) { Console.WriteLine($"{e.Message} [{r.Text}]"); }
}

public void Main()
{
    Again();
    Caught();
}
