// What a value with a destructor moved out of is empty: whoever comes back to it in a `catch` finds nothing freed.
// expect: -2 caught []
namespace Moved;

public struct Res
{
    public int N; public string Text;
    public init(int n) { N = n; Text = $"s{n}"; }
    public void dispose(ref this) { if (N > 0) { Console.Write($"-{N} "); } }
}

public void Caught()
{
    let r = new Res(2);
    try { let taken = r; throw new Exception("caught"); }
    catch (Exception e) { Console.WriteLine($"{e.Message} [{r.Text}]"); }
}

public void Main()
{
    Caught();
}
