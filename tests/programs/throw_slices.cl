// A bad part in the middle of an expression: what was made for it before is released, and control leaves at once.
// expect: made 1, caught slice end 9 out of bounds for length 2
// expect: made 2, caught slice end 9 out of bounds for length 2
// expect: made 3, caught slice start 7 out of bounds for length 4
// expect: made 4, caught slice start 3 is behind its end 1 (length 4)
// expect: made 5, caught slice end 4 out of bounds for length 3
// expect: made 6, caught 2 elements do not fit into a span of length 1
// expect: last gone without 2
// expect: made 7, caught slice start 8 out of bounds for length 2
// expect: made 8, caught slice end 6 out of bounds for length 4
// expect: old
// expect: yielded 1
// expect: closed
// expect: made 9, caught slice end 2 out of bounds for length 1
// expect: 3 3 finally
namespace Throws;

class Named
{
    public string Name;
    public init(string name) { Name = $"<{name}>"; }
}

class Parting
{
    public int From;
    public init(int from) { From = from; }
    public string Part(string[] all) => all[From..].ToArray()[0];
}

struct Loud
{
    public string Name;
    public void dispose(ref this)
    {
        try { Console.WriteLine(Name[..9].Length); }
        catch (ArgumentOutOfRangeException) { Console.WriteLine($"{Name} gone without {Name[2..].Length}"); }
    }
}

static class Log
{
    public static int Made;
    public static string Last = "old";
}

string Text(int n) => $"text {n}";
string[] Two() => [Text(1), Text(2)];
int Count(Named first, ReadOnlySpan<string> rest, string last) => rest.Length + first.Name.Length + last.Length;

void Try(fn() -> void f)
{
    Log.Made += 1;
    try { f(); Console.WriteLine("not reached"); }
    catch (ArgumentException e) { Console.WriteLine($"made {Log.Made}, caught {e.Message}"); }
}

IEnumerable<int> Lengths(string[] all)
{
    try
    {
        yield return all[..1].Length;
        yield return all[..2].Length;
    }
    finally { Console.WriteLine("closed"); }
}

int Finally(string[] all, int n)
{
    try { return all[n..].Length; }
    catch (ArgumentOutOfRangeException) { return 3; }
    finally { Console.Write($"{n} "); }
}

void Expressions(int two)
{
    Try(() => { Console.WriteLine(Count(new Named(Text(7)), Two()[1..two + 7], Text(9))); });
    Try(() => { let all = [Text(1), Text(2), Two()[0..two + 7].ToArray()[0]]; Console.WriteLine(all.Length); });
    Try(() => { let s = "a" + Text(two) + Two()[0] + $"{Text(1)} {[1, 2, 3, 4][two + 5..].Length}"; Console.WriteLine(s); });
    Try(() => { let all = (Text(4), [1, 2, 3, 4][two + 1..two - 1].Length, new Named("x")); Console.WriteLine(all.Item1); });
    Try(() => { Console.WriteLine(Text(1)[..2][..1].ToArray()[0] + (byte)[Two(), Two(), Two()][1..two + 2].Length); });
    Try(() => { Two()[..].CopyTo(new string[two - 1]); });
    Try(() => { let loud = new Loud { Name = "last" }; Console.WriteLine(new Parting(two + 6).Part(Two()) + loud.Name); });
    Try(() => { Log.Last = Text(3) + [Text(1), Text(2), Text(3), Text(4)][two..two + 4].ToArray()[0]; });
}

public void Main()
{
    Expressions(2);
    Console.WriteLine(Log.Last);
    Try(() => { foreach (var n in Lengths([Text(1)])) { Console.WriteLine($"yielded {n}"); } });
    Console.WriteLine($"{Finally(Two(), 3)} finally");
    Log.Last = "";
}
