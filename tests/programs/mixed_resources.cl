// Nested `using` in loops, left by break, continue, return, goto and exceptions, also out of `finally`.
// expect: open a
// expect: open b
// expect: open tmp0
// expect: b:0a:1
// expect: finally 0 open 3
// expect: close tmp0
// expect: open tmp1
// expect: close tmp1
// expect: open tmp2
// expect: finally 2 open 3
// expect: close tmp2
// expect: close b
// expect: close a
// expect: main: end of a
// expect: open a
// expect: close a
// expect: main: no name
// expect: 0
// expect: open n0
// expect: inner 0
// expect: outer 0
// expect: close n0
// expect: open n1
// expect: inner 1
// expect: outer 1
// expect: close n1
// expect: 10
// expect: open n0
// expect: inner 0
// expect: outer 0
// expect: close n0
// expect: open n1
// expect: inner 1
// expect: format
// expect: outer 1
// expect: close n1
// expect: open n2
// expect: inner 2
// expect: outer 2
// expect: close n2
// expect: -1
// expect: open n0
// expect: inner 0
// expect: outer 0
// expect: close n0
// expect: open n1
// expect: inner 1
// expect: outer 1
// expect: close n1
// expect: -1
// expect: open n0
// expect: inner 0
// expect: outer 0
// expect: close n0
// expect: open n1
// expect: inner 1
// expect: outer 1
// expect: close n1
// expect: from finally
// expect: 0
namespace Resources;
public class File
{
    private string _name; private bool _open;
    public static int Open = 0;
    public init(string name) { if (name == "") { throw new ArgumentException("no name"); } _name = name; _open = true; Open++; Console.WriteLine($"open {name}"); }
    public string Read(int n) { if (n > 2) { throw new InvalidOperationException($"end of {_name}"); } return $"{_name}:{n}"; }
    public void dispose(ref this) { Open--; Console.WriteLine($"close {_name}"); }
}
public string Copy(string a, string b)
{
    using var x = new File(a);
    using (var y = new File(b))
    {
        for (var i = 0; ; i++)
        {
            using var tmp = new File($"tmp{i}");
            if (i == 1) { continue; }
            if (i == 3) { break; }
            try { Console.WriteLine(y.Read(i) + x.Read(i + 1)); }
            catch (InvalidOperationException e) when (i < 2) { Console.WriteLine("guarded " + e.Message); }
            finally { Console.WriteLine($"finally {i} open {File.Open}"); }
        }
    }
    return "copied";
}
public int Nest(int k)
{
    foreach (var i in 0..3)
    {
        let f = new File($"n{i}");
        try
        {
            try { if (k == i) { return i * 10; } if (k == i + 10) { throw new FormatException("fmt"); } if (k == i + 20) { goto done; } }
            finally { Console.WriteLine($"inner {i}"); if (k == 99 && i == 1) { throw new OverflowException("from finally"); } }
        }
        catch (FormatException) { Console.WriteLine("format"); continue; }
        finally { Console.WriteLine($"outer {i}"); }
    }
done:
    return -1;
}
public void Main()
{
    try { Console.WriteLine(Copy("a", "b")); } catch (Exception e) { Console.WriteLine($"main: {e.Message}"); }
    try { Console.WriteLine(Copy("a", "")); } catch (ArgumentException e) { Console.WriteLine($"main: {e.Message}"); }
    Console.WriteLine(File.Open);
    foreach (var k in [1, 11, 21, 99])
    {
        try { Console.WriteLine(Nest(k)); } catch (OverflowException e) { Console.WriteLine(e.Message); }
    }
    Console.WriteLine(File.Open);
}
