// Exceptions out of lambdas, local functions, function values and generators.
// expect: caught: bad 3
// expect: local: 7
// expect: finally
// expect: outer: deep
// expect: 0 1 stop
// expect: after
namespace ClosureExceptions;

public error Bad { }

public int Run(Func<int, int> f, int v) => f(v);

public IEnumerable<int> Until(int n)
{
    for (var i = 0; ; i += 1)
    {
        if (i == n) { throw new Exception("stop"); }
        yield return i;
    }
}

public void Main()
{
    let limit = 2;
    let check = (int x) => { if (x > limit) { throw new Exception("bad " + x.ToString()); } return x; };
    try { Run(check, 1); Run(check, 3); Console.WriteLine("not here"); }
    catch (Exception e) { Console.WriteLine("caught: " + e.Message); }
    function int Half(int n) { if (n % 2 == 1) { throw new Exception(n.ToString()); } return n / 2; }
    try { Half(4); Half(7); } catch (Exception e) { Console.WriteLine("local: " + e.Message); }
    let text = "de" + "ep";
    try
    {
        let nested = () => { try { let inner = () => { throw new Exception(text); }; inner(); } finally { Console.WriteLine("finally"); } };
        nested();
    }
    catch (Exception e) { Console.WriteLine("outer: " + e.Message); }
    var line = "";
    try { foreach (var i in Until(2)) { line += i.ToString() + " "; } }
    catch (Exception e) { line += e.Message; }
    Console.WriteLine(line);
    let quiet = () => { try { return Run(check, 9); } catch (Exception) { return -1; } };
    quiet();
    Console.WriteLine("after");
}
