// What the variables of a generator own is given up where their scopes end: on break, continue, goto, at the end, by a throw.
// expect: +a0 0 -a0 +a1 -a1 +a2 2 -a2 +a3 -a3 end
// expect: +out +in0 0 -in0 +in1 -in1 -out end
// expect: +j0 0 -j0 +j1 1 -j1 after -end |
// expect: +t -t caught 5 +u 6 -u end
// expect: +top +low 1 -low -top failed false
// expect: +top +low 1 -low 2 -top false
// expect: +top +low 1 | -low -top |
// expect: +s1 s1 -s1 +s2 -s2 +s3 s3 -s3 end
namespace GeneratorScopes;

public class Res
{
    public string Name { get; }
    public init(string name) { Name = name; Console.Write($"+{name} "); }
    public void dispose(ref this) { Console.Write($"-{Name} "); }
}

public IEnumerable<int> Continues()
{
    for (var i = 0; ; i++)
    {
        let a = new Res($"a{i}");
        if (i == 1) { continue; }
        if (i == 3) { break; }
        yield return i;
    }
}

public IEnumerable<int> Leaves()
{
    let o = new Res("out");
    foreach (var i in 0..5)
    {
        using var r = new Res($"in{i}");
        if (i == 1) { yield break; }
        yield return i;
    }
}

public IEnumerable<int> Jumps()
{
    var i = 0;
    while (true)
    {
        let j = new Res($"j{i}");
        { yield return i; if (i == 1) { goto done; } }
        i++;
    }
done:
    Console.Write("after ");
    if (i > 0) { let e = new Name { Text = "end" }; }
}

public struct Name { public string Text; public void dispose(ref this) { Console.Write($"-{Text} "); } }

public IEnumerable<int> Tries()
{
    var n = 5;
    try { using var t = new Res("t"); if (n == 5) { throw new FormatException("caught"); } }
    catch (FormatException e) { Console.Write($"{e.Message} "); }
    yield return n;
    { let u = new Res("u"); n++; yield return n; }
}

public IEnumerable<int> Fails(bool fail)
{
    let top = new Res("top");
    { let low = new Res("low"); yield return 1; if (fail) { throw new Exception("failed"); } }
    yield return 2;
}

public IEnumerable<string> Sections()
{
    for (var i = 1; i < 4; i++)
    {
        switch (i)
        {
            case 2: { let s = new Res("s2"); if (i == 2) { break; } yield return s.Name; }
            default: { let s = new Res($"s{i}"); yield return s.Name; }
        }
    }
}

public void Show<T>(IEnumerable<T> all) { foreach (var x in all) { Console.Write($"{x} "); } Console.WriteLine("end"); }

public void Main()
{
    Show(Continues());
    Show(Leaves());
    foreach (var x in Jumps()) { Console.Write($"{x} "); }
    Console.WriteLine("|");
    Show(Tries());
    let failing = Fails(true).GetEnumerator();
    failing.MoveNext();
    Console.Write($"{failing.Current} ");
    try { failing.MoveNext(); } catch (Exception e) { Console.Write($"{e.Message} "); }
    Console.WriteLine(failing.MoveNext());
    let whole = Fails(false).GetEnumerator();
    while (whole.MoveNext()) { Console.Write($"{whole.Current} "); }
    Console.WriteLine(whole.MoveNext());
    { let dropped = Fails(false).GetEnumerator(); dropped.MoveNext(); Console.Write($"{dropped.Current} | "); }
    Console.WriteLine("|");
    Show(Sections());
}
