// Methods of structs that throw leave what they had changed; results that are structs with text are not leaked.
// expect: 2 ab
// expect: caught
// expect: 3 abc
// expect: ok 3
namespace Throws;

public struct Log
{
    public int Count;
    public string Text;
    public void Add(ref this, string t)
    {
        Count += 1;
        Text += t;
        if (Count > 2) { throw new OverflowException("full"); }
    }
}

Log Make(int n)
{
    var log = new Log();
    for (var i = 0; i < n; i += 1) { try { log.Add("x" + ""); } catch { } }
    if (n > 3) { throw new Exception("n"); }
    return log;
}

public int Main()
{
    var log = new Log();
    log.Add("a");
    log.Add("b");
    Console.WriteLine($"{log.Count} {log.Text}");
    try { log.Add("c"); } catch { Console.WriteLine("caught"); }
    Console.WriteLine($"{log.Count} {log.Text}");
    try { Console.WriteLine(Make(4).Text); } catch { Console.WriteLine($"ok {Make(3).Count}"); }
    return 0;
}
